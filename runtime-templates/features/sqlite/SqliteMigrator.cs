using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;

namespace App.Runtime;

/// <summary>Brings the tables up to date at start. However many processes start at once, each step is applied by one.</summary>
internal static class SqliteMigrator
{
    private const string CreateLedger = """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            version INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            checksum TEXT NOT NULL,
            applied_at TEXT NOT NULL
        ) STRICT
        """;

    public static void Migrate(string connectionString, IReadOnlyList<MigrationFile> files)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString)
        {
            // Others may be applying a long migration.
            DefaultTimeout = 120,
        };
        using var link = new SqliteLink(settings.ConnectionString, isWriter: true);
        while (files.Count > 0 && ApplyNext(link, files, settings.DataSource))
        {
        }
    }

    /// <summary>Applies the first step that is missing. Returns whether there was one.</summary>
    private static bool ApplyNext(SqliteLink link, IReadOnlyList<MigrationFile> files, string database)
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
            return pending.Count > 0;
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

        link.Prepare(
            "INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES ($1, $2, $3, $4)",
            [
                Param.Integer(file.Version),
                Param.Text(file.Name),
                Param.Text(file.Checksum),
                Param.Instant(DateTimeOffset.UtcNow),
            ]).ExecuteNonQuery();
    }

    private static Dictionary<int, string> ReadApplied(SqliteLink link)
    {
        var applied = new Dictionary<int, string>();
        using var rows = link.Prepare("SELECT version, checksum FROM schema_migrations", []).ExecuteReader();
        while (rows.Read())
        {
            applied.Add(rows.Integer(0), rows.Text(1));
        }

        return applied;
    }
}
