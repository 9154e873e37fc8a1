using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;

namespace App.Runtime;

/// <summary>
/// Sends short statements together: those that wait at the same moment share one round trip and one commit, and are answered after it.
/// A statement that meets no other goes at once, by itself. Only for what touches few rows, found by their key, and waits for no lock:
/// the others of its batch would wait with it.
/// </summary>
/// <param name="source">Where connections come from.</param>
/// <param name="alone">Runs a statement by itself.</param>
internal sealed class StatementBatches(NpgsqlDataSource source, PostgresPool alone) : Session, IThreadPoolWorkItem
{
    private const int MaxStatements = 64;
    private const int MaxSenders = 2;

    private readonly Lock _lock = new();
    private readonly Queue<BatchedStatement> _waiting = new();
    private int _senders;

    public override Task<T> QuerySingleAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        Send(new BatchedQuery<T>(
            sql,
            parameters,
            rows => PostgresRows.SingleAsync(rows, read, CancellationToken.None),
            () => alone.QuerySingleAsync(sql, parameters, read, cancellationToken),
            cancellationToken));

    public override Task<T?> QuerySingleOrDefaultAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        where T : default =>
        Send(new BatchedQuery<T?>(
            sql,
            parameters,
            rows => PostgresRows.SingleOrDefaultAsync(rows, read, CancellationToken.None),
            () => alone.QuerySingleOrDefaultAsync(sql, parameters, read, cancellationToken),
            cancellationToken));

    public override Task<List<T>> QueryAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        Send(new BatchedQuery<List<T>>(
            sql,
            parameters,
            rows => PostgresRows.AllAsync(rows, read, CancellationToken.None),
            () => alone.QueryAsync(sql, parameters, read, cancellationToken),
            cancellationToken));

    public override Task<List<T>> ReadAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        alone.ReadAsync(sql, parameters, read, cancellationToken);

    public override Task<int> ExecuteAsync(string sql, Parameter[] parameters, CancellationToken cancellationToken) =>
        alone.ExecuteAsync(sql, parameters, cancellationToken);

    void IThreadPoolWorkItem.Execute() => _ = SendAllAsync();

    private Task<T> Send<T>(BatchedQuery<T> query)
    {
        lock (_lock)
        {
            _waiting.Enqueue(query);
            if (_senders == MaxSenders)
            {
                return query.Answer;
            }

            _senders++;
        }

        // Not in the context of the request: what a sender does belongs to many.
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
        return query.Answer;
    }

    private async Task SendAllAsync()
    {
        while (Take() is { Count: > 0 } statements)
        {
            await SendAsync(statements);
        }
    }

    // A sender that finds nothing has ended.
    private List<BatchedStatement> Take()
    {
        var statements = new List<BatchedStatement>();
        lock (_lock)
        {
            while (statements.Count < MaxStatements && _waiting.TryDequeue(out var statement))
            {
                if (!statement.IsOver)
                {
                    statements.Add(statement);
                }
            }

            if (statements.Count == 0)
            {
                _senders--;
            }
        }

        return statements;
    }

    private async Task SendAsync(List<BatchedStatement> statements)
    {
        if (statements.Count == 1)
        {
            await statements[0].RunAloneAsync();
            return;
        }

        try
        {
            await SendTogetherAsync(statements);
        }
        catch (PostgresException exception) when (exception.InvariantSeverity == "ERROR")
        {
            // Nothing was kept, and whose fault it was shows when each runs by itself.
            await Task.WhenAll(statements.Select(statement => statement.RunAloneAsync()));
            return;
        }
        catch (Exception exception)
        {
            statements.ForEach(statement => statement.Fail(exception));
            return;
        }

        statements.ForEach(statement => statement.Complete());
    }

    private async Task SendTogetherAsync(List<BatchedStatement> statements)
    {
        await using var connection = source.CreateConnection();
        await connection.OpenAsync();
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(statement.Command());
        }

        try
        {
            await using var rows = await batch.ExecuteReaderAsync();
            foreach (var statement in statements)
            {
                try
                {
                    await statement.ReadAsync(rows);
                }
                catch (Exception exception) when (exception is not NpgsqlException)
                {
                    // What it was given it cannot read: that is answered to its own request alone.
                }

                await rows.NextResultAsync();
            }
        }
        catch (PostgresException)
        {
            // What stands behind the failed one may be half prepared.
            connection.UnprepareAll();
            throw;
        }
        finally
        {
            // A parameter belongs to one command at a time.
            foreach (var command in batch.BatchCommands)
            {
                command.Parameters.Clear();
            }
        }
    }
}
