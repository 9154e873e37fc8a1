using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using Npgsql;

namespace App.Runtime;

/// <summary>Runs one statement on an open connection.</summary>
internal static class PostgresStatements
{
    public static async Task<T> QuerySingleAsync<T>(
        NpgsqlConnection connection, string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var rows = await connection.ExecuteReaderAsync(Command(sql, parameters, cancellationToken));
        return await PostgresRows.SingleAsync(rows, read, cancellationToken);
    }

    public static async Task<T?> QuerySingleOrDefaultAsync<T>(
        NpgsqlConnection connection, string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var rows = await connection.ExecuteReaderAsync(Command(sql, parameters, cancellationToken));
        return await PostgresRows.SingleOrDefaultAsync(rows, read, cancellationToken);
    }

    public static async Task<List<T>> QueryAsync<T>(
        NpgsqlConnection connection, string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var rows = await connection.ExecuteReaderAsync(Command(sql, parameters, cancellationToken));
        return await PostgresRows.AllAsync(rows, read, cancellationToken);
    }

    /// <summary>Runs a statement that may only read, in a transaction that is open.</summary>
    public static async Task<List<T>> ReadAsync<T>(
        NpgsqlConnection connection, string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, "SET TRANSACTION READ ONLY", [], cancellationToken);
        try
        {
            return await QueryAsync(connection, sql, parameters, read, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction)
        {
            throw new InvalidOperationException("A statement writes that is declared to read only.", exception);
        }
    }

    public static Task<int> ExecuteAsync(
        NpgsqlConnection connection, string sql, Parameter[] parameters, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(Command(sql, parameters, cancellationToken));

    /// <summary>
    /// Whether a statement that failed may stay behind half prepared: data that is refused before the statement starts leaves it
    /// without the description of its columns, and its next use would end in "unexpected backend message" (npgsql#6391).
    /// </summary>
    public static bool LeavesDoubt(PostgresException exception) => exception.SqlState.StartsWith("22", StringComparison.Ordinal);

    private static CommandDefinition Command(string sql, Parameter[] parameters, CancellationToken cancellationToken) =>
        new(sql, new StatementParameters(parameters), cancellationToken: cancellationToken);
}
