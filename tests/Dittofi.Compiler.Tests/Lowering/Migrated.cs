using Microsoft.Data.Sqlite;

namespace Dittofi.Compiler.Tests.Lowering;

/// <summary>Runs the migration of a service.</summary>
internal static class Migrated
{
    private const string Path = "migrations/0001_initial.sql";

    /// <summary>How many tables a fresh SQLite database has after it, each of them holding its constraints; 0 for a service on PostgreSQL.</summary>
    public static long Tables(LoweredService service)
    {
        if (service.Program.Project.Database != Binding.DatabaseKind.Sqlite)
        {
            return 0;
        }

        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = service.Text(Path);
        command.ExecuteNonQuery();
        command.CommandText = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        return (long)(command.ExecuteScalar() ?? 0L);
    }
}
