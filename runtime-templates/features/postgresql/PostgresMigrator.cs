using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;

namespace App.Runtime;

/// <summary>Brings the tables up to date. However many processes start at once, each step is applied by one.</summary>
internal static class PostgresMigrator
{
    // Any number will do, as long as nobody else in the database locks it: the first eight letters of "schema_migrations".
    public const long LockKey = 0x736368656D615F6D;

    // Who waits for a table makes all others wait who come after; so the wait is short, and begun again.
    public const string LockTimeout = "3s";

    public const string CreateLedger = """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            version integer PRIMARY KEY,
            name text NOT NULL,
            checksum text NOT NULL,
            applied_at timestamptz NOT NULL
        )
        """;

    private const int MaxAttempts = 40;

    private static readonly TimeSpan _turnPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _tablePause = TimeSpan.FromSeconds(1);

    /// <summary>Applies what is missing, in order. Gives what it applied itself.</summary>
    public static async Task<IReadOnlyList<MigrationFile>> MigrateAsync(
        NpgsqlDataSource source, IReadOnlyList<MigrationFile> files, CancellationToken cancellationToken)
    {
        var applied = new List<MigrationFile>();
        if (files.Count == 0)
        {
            // All tables are others': there is no ledger to keep.
            return applied;
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await ApplyNextAsync(source, files, isLast: attempt == MaxAttempts, cancellationToken) is not { } file)
                {
                    return applied;
                }

                applied.Add(file);
                attempt = 0;
            }
            catch (PostgresException exception) when (IsTaken(exception))
            {
                await Task.Delay(_tablePause, cancellationToken);
            }
        }
    }

    /// <summary>The steps that the database has; it is not changed for that.</summary>
    public static async Task<IReadOnlyList<AppliedMigration>> AppliedAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT to_regclass('schema_migrations') IS NOT NULL", connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true ? await ReadAppliedAsync(connection, cancellationToken) : [];
    }

    /// <summary>The columns of tables, none where there is no such table.</summary>
    public static async Task<IReadOnlyList<IReadOnlyCollection<string>>> ColumnsAsync(
        NpgsqlDataSource source, IReadOnlyList<FoundTable> tables, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var columns = new List<IReadOnlyCollection<string>>();
        foreach (var table in tables)
        {
            await using var command = new NpgsqlCommand("SELECT attname::text FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped", connection);
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = FoundTable.Quoted(table.Name) });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var names = new List<string>();
            while (await rows.ReadAsync(cancellationToken))
            {
                names.Add(rows.Text(0));
            }

            columns.Add(names);
        }

        return columns;
    }

    /// <summary>Applies the first step that is missing. Gives it, or null where there was none.</summary>
    private static async Task<MigrationFile?> ApplyNextAsync(
        NpgsqlDataSource source, IReadOnlyList<MigrationFile> files, bool isLast, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await WaitForTurnAsync(connection, cancellationToken);
        await RunAsync(connection, CreateLedger, [], cancellationToken);
        var pending = MigrationFile.Pending(files, await ReadAppliedAsync(connection, cancellationToken), connection.Database);
        if (pending is not [var file, ..])
        {
            await transaction.CommitAsync(cancellationToken);
            return null;
        }

        try
        {
            await ApplyAsync(source, connection, file, cancellationToken);
        }
        catch (PostgresException exception) when (isLast || !IsTaken(exception))
        {
            throw new StartupException($"Migration {file.Name} failed: {exception.MessageText}", exception);
        }

        await RecordAsync(connection, file, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return file;
    }

    /// <summary>
    /// Waits until no other process applies a step. Who waited inside a statement would keep an index that is made concurrently waiting in turn.
    /// </summary>
    private static async Task<NpgsqlTransaction> WaitForTurnAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        while (true)
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using (var command = new NpgsqlCommand("SELECT pg_try_advisory_xact_lock($1)", connection))
            {
                command.Parameters.Add(Param.Long(LockKey).Value);
                if (await command.ExecuteScalarAsync(cancellationToken) is true)
                {
                    return transaction;
                }
            }

            await transaction.DisposeAsync();
            await Task.Delay(_turnPause, cancellationToken);
        }
    }

    private static async Task ApplyAsync(
        NpgsqlDataSource source, NpgsqlConnection connection, MigrationFile file, CancellationToken cancellationToken)
    {
        if (file.IsTransaction)
        {
            await RunAsync(connection, $"SET LOCAL lock_timeout = '{LockTimeout}'", [], cancellationToken);
            await RunAsync(connection, file.Sql, [], cancellationToken);
            return;
        }

        // The open transaction keeps the turn, idle; the statements run beside it, each for itself.
        await RunAsync(connection, "SET LOCAL idle_in_transaction_session_timeout = 0", [], cancellationToken);
        await using var free = await source.OpenConnectionAsync(cancellationToken);
        foreach (var statement in file.Sql.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await RunAsync(free, statement, [], cancellationToken);
        }
    }

    private static Task RecordAsync(NpgsqlConnection connection, MigrationFile file, CancellationToken cancellationToken) => RunAsync(
        connection,
        "INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES ($1, $2, $3, $4)",
        [
            Param.Integer(file.Version),
            Param.Text(file.Name),
            Param.Text(file.Checksum),
            Param.Instant(DateTimeOffset.UtcNow),
        ],
        cancellationToken);

    private static async Task<IReadOnlyList<AppliedMigration>> ReadAppliedAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = new List<AppliedMigration>();
        await using var command = new NpgsqlCommand("SELECT version, name, checksum, applied_at FROM schema_migrations ORDER BY version", connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            applied.Add(new AppliedMigration(rows.Integer(0), rows.Text(1), rows.Text(2), rows.Instant(3)));
        }

        return applied;
    }

    private static bool IsTaken(PostgresException exception) =>
        exception.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected;

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
