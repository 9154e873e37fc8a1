using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;

namespace App.Runtime;

/// <summary>Statements that each take a connection of the pool and commit by themselves.</summary>
internal sealed class PostgresPool(NpgsqlDataSource source) : Session
{
    public override async Task<T> QuerySingleAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            return await PostgresStatements.QuerySingleAsync(connection, sql, parameters, read, cancellationToken);
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
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            return await PostgresStatements.QuerySingleOrDefaultAsync(connection, sql, parameters, read, cancellationToken);
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
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            return await PostgresStatements.QueryAsync(connection, sql, parameters, read, cancellationToken);
        }
        catch (PostgresException exception) when (PostgresStatements.LeavesDoubt(exception))
        {
            connection.UnprepareAll();
            throw;
        }
    }

    public override async Task<List<T>> ReadAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var rows = await PostgresStatements.ReadAsync(connection, sql, parameters, read, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return rows;
        }
        catch (PostgresException exception) when (PostgresStatements.LeavesDoubt(exception))
        {
            connection.UnprepareAll();
            throw;
        }
    }

    public override async Task<int> ExecuteAsync(string sql, Parameter[] parameters, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            return await PostgresStatements.ExecuteAsync(connection, sql, parameters, cancellationToken);
        }
        catch (PostgresException exception) when (PostgresStatements.LeavesDoubt(exception))
        {
            connection.UnprepareAll();
            throw;
        }
    }
}
