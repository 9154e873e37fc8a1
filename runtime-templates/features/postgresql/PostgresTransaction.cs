using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;

namespace App.Runtime;

/// <summary>Statements inside one transaction, which opens at the first of them.</summary>
internal sealed class PostgresTransaction(NpgsqlDataSource source, Isolation isolation) : Session, IAsyncDisposable
{
    private NpgsqlConnection? _connection;
    private NpgsqlTransaction? _transaction;
    private bool _isInDoubt;

    public override Task<T> QuerySingleAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        RunAsync(connection => PostgresStatements.QuerySingleAsync(connection, sql, parameters, read, cancellationToken), cancellationToken);

    public override Task<T?> QuerySingleOrDefaultAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        where T : default =>
        RunAsync(
            connection => PostgresStatements.QuerySingleOrDefaultAsync(connection, sql, parameters, read, cancellationToken), cancellationToken);

    public override Task<List<T>> QueryAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        RunAsync(connection => PostgresStatements.QueryAsync(connection, sql, parameters, read, cancellationToken), cancellationToken);

    public override async Task<List<T>> ReadAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        // A transaction that was made to read only stays so; a savepoint gives the word back when it ends.
        await ExecuteAsync("SAVEPOINT reading", [], cancellationToken);
        var rows = await RunAsync(connection => PostgresStatements.ReadAsync(connection, sql, parameters, read, cancellationToken), cancellationToken);
        await ExecuteAsync("RELEASE SAVEPOINT reading", [], cancellationToken);
        return rows;
    }

    public override async Task<int> ExecuteAsync(string sql, Parameter[] parameters, CancellationToken cancellationToken)
    {
        if (sql.StartsWith("ROLLBACK TO ", StringComparison.Ordinal) && _connection is { } failed)
        {
            // What a failure left behind is settled after it, for until then the server takes nothing else.
            return await PostgresStatements.ExecuteAsync(failed, sql, parameters, cancellationToken);
        }

        return await RunAsync(connection => PostgresStatements.ExecuteAsync(connection, sql, parameters, cancellationToken), cancellationToken);
    }

    /// <summary>Keeps the work. It is not cancelled half way: the client would not know what became of it.</summary>
    public async Task CommitAsync()
    {
        if (_transaction is null)
        {
            return;
        }

        try
        {
            await _transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception is not PostgresException)
        {
            throw new DatabaseUnavailableException(
                "The connection to the database was lost while the change was being kept: it may be there or not.", exception);
        }
    }

    /// <summary>Rolls back what was not kept.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
        }

        if (_connection is not null)
        {
            Settle(_connection);
            await _connection.DisposeAsync();
        }
    }

    private async Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> run, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        Settle(connection);
        try
        {
            return await run(connection);
        }
        catch (PostgresException exception) when (PostgresStatements.LeavesDoubt(exception))
        {
            _isInDoubt = true;
            throw;
        }
    }

    // Not where it failed: until a rollback the server takes nothing else.
    private void Settle(NpgsqlConnection connection)
    {
        if (_isInDoubt && connection.State == ConnectionState.Open)
        {
            connection.UnprepareAll();
            _isInDoubt = false;
        }
    }

    private async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        _connection ??= await source.OpenConnectionAsync(cancellationToken);
        _transaction ??= await _connection.BeginTransactionAsync(Level(isolation), cancellationToken);
        return _connection;
    }

    private static IsolationLevel Level(Isolation isolation) => isolation switch
    {
        Isolation.RepeatableRead => IsolationLevel.RepeatableRead,
        Isolation.Serializable => IsolationLevel.Serializable,
        _ => IsolationLevel.ReadCommitted,
    };
}
