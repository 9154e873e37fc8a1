using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;

namespace App.Runtime;

/// <summary>Brings the tables up to date at start. However many processes start at once, each step is applied by one.</summary>
internal static class PostgresMigrator
{
    // Any number will do, as long as nobody else in the database locks it: the first eight letters of "schema_migrations".
    private const long LockKey = 0x736368656D615F6D;

    private const string CreateLedger = """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            version integer PRIMARY KEY,
            name text NOT NULL,
            checksum text NOT NULL,
            applied_at timestamptz NOT NULL
        )
        """;

    public static async Task MigrateAsync(
        NpgsqlDataSource source, IReadOnlyList<MigrationFile> files, CancellationToken cancellationToken)
    {
        while (files.Count > 0 && await ApplyNextAsync(source, files, cancellationToken))
        {
        }
    }

    /// <summary>Applies the first step that is missing. Returns whether there was one.</summary>
    private static async Task<bool> ApplyNextAsync(
        NpgsqlDataSource source, IReadOnlyList<MigrationFile> files, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, "SELECT pg_advisory_xact_lock($1)", [Param.Long(LockKey)], cancellationToken);
        await RunAsync(connection, CreateLedger, [], cancellationToken);
        var pending = MigrationFile.Pending(files, await ReadAppliedAsync(connection, cancellationToken), connection.Database);
        if (pending.Count > 0)
        {
            await ApplyAsync(connection, pending[0], cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return pending.Count > 0;
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, MigrationFile file, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(connection, file.Sql, [], cancellationToken);
        }
        catch (PostgresException exception)
        {
            throw new StartupException($"Migration {file.Name} failed: {exception.MessageText}", exception);
        }

        await RunAsync(
            connection,
            "INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES ($1, $2, $3, $4)",
            [
                Param.Integer(file.Version),
                Param.Text(file.Name),
                Param.Text(file.Checksum),
                Param.Instant(DateTimeOffset.UtcNow),
            ],
            cancellationToken);
    }

    private static async Task<Dictionary<int, string>> ReadAppliedAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = new Dictionary<int, string>();
        await using var command = new NpgsqlCommand("SELECT version, checksum FROM schema_migrations", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            applied.Add(rows.Integer(0), rows.Text(1));
        }

        return applied;
    }

    private static async Task RunAsync(
        NpgsqlConnection connection, string sql, Parameter[] parameters, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter.Value);
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
