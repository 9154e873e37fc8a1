using System.CommandLine;

namespace Dittofi.Cli.Commands;

/// <summary><c>dittofi migrate</c>: keeps the steps of a project's schema, and takes them to databases.</summary>
internal static class MigrateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliConsole console) => new("migrate", "Keeps the steps of a project's schema, and takes them to a database.")
    {
        MigrateAddCommand.Create(console),
        MigrateServiceCommand.Status(console),
        MigrateServiceCommand.Apply(console),
        MigrateServiceCommand.Sql(console),
    };
}
