using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;

namespace App.Runtime;

/// <summary>
/// Statements that each take a connection of the pool and commit by themselves. They are most of what a service does, and each method
/// that awaits another costs such a request about a hundredth of its time: here Npgsql is called directly.
/// </summary>
internal sealed class PostgresPool(NpgsqlDataSource source) : Session
{
    public override async Task<T> QuerySingleAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var connection = source.CreateConnection();
        await connection.OpenAsync(cancellationToken);
        await using var command = Command(connection, sql, parameters);
        try
        {
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            return await rows.ReadAsync(cancellationToken)
                ? read(rows)
                : throw new InvalidOperationException("The statement gave no row.");
        }
        catch (PostgresException exception) when (PostgresStatements.LeavesDoubt(exception))
        {
            connection.UnprepareAll();
            throw;
        }
    }

    public override async Task<T?> QuerySingleOrDefaultAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        where T : default
    {
        await using var connection = source.CreateConnection();
        await connection.OpenAsync(cancellationToken);
        await using var command = Command(connection, sql, parameters);
        try
        {
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            return await rows.ReadAsync(cancellationToken) ? read(rows) : default;
        }
        catch (PostgresException exception) when (PostgresStatements.LeavesDoubt(exception))
        {
            connection.UnprepareAll();
            throw;
        }
    }

    public override async Task<List<T>> QueryAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var connection = source.CreateConnection();
        await connection.OpenAsync(cancellationToken);
        await using var command = Command(connection, sql, parameters);
        try
        {
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var list = new List<T>();
            while (await rows.ReadAsync(cancellationToken))
            {
                list.Add(read(rows));
            }

            return list;
        }
        catch (PostgresException exception) when (PostgresStatements.LeavesDoubt(exception))
        {
            connection.UnprepareAll();
            throw;
        }
    }

    public override async Task<int> ExecuteAsync(string sql, Parameter[] parameters, CancellationToken cancellationToken)
    {
        await using var connection = source.CreateConnection();
        await connection.OpenAsync(cancellationToken);
        await using var command = Command(connection, sql, parameters);
        try
        {
            return await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException exception) when (PostgresStatements.LeavesDoubt(exception))
        {
            connection.UnprepareAll();
            throw;
        }
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, Parameter[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter.Value);
        }

        return command;
    }
}
