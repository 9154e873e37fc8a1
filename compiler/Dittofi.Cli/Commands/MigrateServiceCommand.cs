using System.CommandLine;
using System.Globalization;
using Dittofi.Cli.Running;
using Dittofi.Compiler.Diagnostics.Output;
using Dittofi.Compiler.Migrations;

namespace Dittofi.Cli.Commands;

/// <summary>
/// <c>dittofi migrate status</c>, <c>apply</c> and <c>sql</c>: the built service is asked, so that what is done here is what it does when it starts.
/// </summary>
internal static class MigrateServiceCommand
{
    private const string ConnectionVariable = "ConnectionStrings__Default";
    private const string ModeVariable = "Database__Migrations";
    private const string FromVariable = "Database__From";
    private const string ToVariable = "Database__To";

    /// <summary>Makes <c>status</c>.</summary>
    public static Command Status(CliConsole console) => Create("status", "Tells which migrations a database has, lacks, or has otherwise.", console);

    /// <summary>Makes <c>apply</c>.</summary>
    public static Command Apply(CliConsole console) => Create("apply", "Applies to a database the migrations that it lacks.", console, mode: "only");

    /// <summary>Makes <c>sql</c>.</summary>
    public static Command Sql(CliConsole console)
    {
        var from = Number("--from", "The number of the first migration; then no database is asked.");
        var to = Number("--to", "The number of the last migration; then no database is asked.");
        var command = Create("sql", "Prints the migrations that a database lacks, or a range, as one script.", console, from: from, to: to);
        command.Add(from);
        command.Add(to);
        return command;
    }

    private static Command Create(string name, string description, CliConsole console, string? mode = null, Option<int?>? from = null, Option<int?>? to = null)
    {
        var folder = ProjectOptions.Folder();
        var connection = new Option<string?>("--connection") { Description = $"The connection string of the database; better in the variable {ConnectionVariable}, where others cannot see it." };
        var command = new Command(name, description) { folder, connection };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(folder),
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [ConnectionVariable] = parsed.GetValue(connection),
                [ModeVariable] = mode ?? name,
                [FromVariable] = from is null ? null : Text(parsed.GetValue(from)),
                [ToVariable] = to is null ? null : Text(parsed.GetValue(to)),
            },
            console));
        return command;
    }

    private static Option<int?> Number(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1))
            {
                result.AddError($"'{token.Value}' is no number of a migration.");
            }
        });
        return option;
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static int Run(string folder, Dictionary<string, string?> environment, CliConsole console)
    {
        // The service's lines go to stdout, so what the build says goes aside.
        var code = BuildStep.Run(folder, output: null, DiagnosticFormats.Names[0], console with { Output = console.Error }, out var built);
        if (code != ExitCode.Fine)
        {
            return code;
        }

        if (built?.Program is not { } program)
        {
            console.Error.WriteLine("dittofi: the build made no program to ask.");
            return ExitCode.Fault;
        }

        if (!built.Files.Any(file => file.Path.StartsWith(MigrationFolder.Name + "/", StringComparison.Ordinal)))
        {
            console.Error.WriteLine("The project has no models, so it has no migrations.");
            return ExitCode.Fine;
        }

        return ServiceTask.Run(Path.Combine(built.Folder, program), folder, environment, console);
    }
}
