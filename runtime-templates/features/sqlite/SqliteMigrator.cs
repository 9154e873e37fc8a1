using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;

namespace App.Runtime;

/// <summary>Brings the tables up to date. However many processes start at once, each step is applied by one.</summary>
internal static class SqliteMigrator
{
    public const string CreateLedger = """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            version INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            checksum TEXT NOT NULL,
            applied_at TEXT NOT NULL
        ) STRICT
        """;

    /// <summary>Applies what is missing, in order. Gives what it applied itself.</summary>
    public static IReadOnlyList<MigrationFile> Migrate(string connectionString, IReadOnlyList<MigrationFile> files)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString)
        {
            // Others may be applying a long migration.
            DefaultTimeout = 120,
        };
        using var link = new SqliteLink(settings.ConnectionString, isWriter: true);
        if (files.Count == 0)
        {
            // All tables are others': there is no ledger to keep.
            return [];
        }

        // A table that is made anew is dropped for a moment; what refers to it is checked at the end of each step.
        link.Run("PRAGMA foreign_keys = OFF");
        var applied = new List<MigrationFile>();
        while (ApplyNext(link, files, settings.DataSource) is { } file)
        {
            applied.Add(file);
        }

        return applied;
    }

    /// <summary>The columns of tables, none where there is no such table; the database is not changed for that, nor made.</summary>
    public static IReadOnlyList<IReadOnlyCollection<string>> Columns(string connectionString, IReadOnlyList<FoundTable> tables)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly };
        if (!File.Exists(settings.DataSource))
        {
            return [.. tables.Select(static _ => Array.Empty<string>())];
        }

        using var link = new SqliteLink(settings.ConnectionString, isWriter: false);
        return [.. tables.Select(table => Columns(link, table))];
    }

    private static List<string> Columns(SqliteLink link, FoundTable table)
    {
        using var rows = link.Prepare("SELECT name FROM pragma_table_xinfo($1)", [new Parameter(table.Name)]).ExecuteReader();
        var columns = new List<string>();
        while (rows.Read())
        {
            columns.Add(rows.GetString(0));
        }

        return columns;
    }

    /// <summary>The steps that the database has; it is not changed for that, nor made.</summary>
    public static IReadOnlyList<AppliedMigration> Applied(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly };
        if (!File.Exists(settings.DataSource))
        {
            return [];
        }

        using var link = new SqliteLink(settings.ConnectionString, isWriter: false);
        using var ledger = link.Prepare("SELECT 1 FROM sqlite_schema WHERE name = 'schema_migrations'", []).ExecuteReader();
        return ledger.Read() ? ReadApplied(link) : [];
    }

    /// <summary>Applies the first step that is missing. Gives it, or null where there was none.</summary>
    private static MigrationFile? ApplyNext(SqliteLink link, IReadOnlyList<MigrationFile> files, string database)
    {
        link.Run("BEGIN EXCLUSIVE");
        try
        {
            link.Run(CreateLedger);
            var pending = MigrationFile.Pending(files, ReadApplied(link), database);
            if (pending.Count > 0)
            {
                Apply(link, pending[0]);
            }

            link.Run("COMMIT");
            return pending.Count > 0 ? pending[0] : null;
        }
        catch
        {
            if (!link.IsAutoCommit)
            {
                link.Run("ROLLBACK");
            }

            throw;
        }
    }

    private static void Apply(SqliteLink link, MigrationFile file)
    {
        try
        {
            link.RunScript(file.Sql);
        }
        catch (SqliteException exception)
        {
            throw new StartupException($"Migration {file.Name} failed: {exception.Message}", exception);
        }

        using (var broken = link.Prepare("PRAGMA foreign_key_check", []).ExecuteReader())
        {
            if (broken.Read())
            {
                throw new StartupException(
                    $"Migration {file.Name} failed: a row of {broken.Text(0)} would refer to one of {broken.Text(2)} that is not there.");
            }
        }

        link.Prepare(
            "INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES ($1, $2, $3, $4)",
            [
                Param.Integer(file.Version),
                Param.Text(file.Name),
                Param.Text(file.Checksum),
                Param.Instant(DateTimeOffset.UtcNow),
            ]).ExecuteNonQuery();
    }

    private static List<AppliedMigration> ReadApplied(SqliteLink link)
    {
        var applied = new List<AppliedMigration>();
        using var rows = link.Prepare("SELECT version, name, checksum, applied_at FROM schema_migrations ORDER BY version", []).ExecuteReader();
        while (rows.Read())
        {
            applied.Add(new AppliedMigration(rows.Integer(0), rows.Text(1), rows.Text(2), rows.Instant(3)));
        }

        return applied;
    }
}
