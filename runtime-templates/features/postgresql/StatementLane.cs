using System;
using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;

namespace App.Runtime;

/// <summary>
/// Sends the statements of one text together: those that wait at the same moment share one round trip and one commit, and are answered
/// after it. A statement that meets no other goes at once, by itself.
/// </summary>
/// <param name="source">Where connections come from.</param>
internal sealed class StatementLane(NpgsqlDataSource source) : IThreadPoolWorkItem
{
    private const int MaxStatements = 64;
    private const int MaxSenders = 2;

    // Where all of a batch fail, say by a limit of time, the others that want a connection of the pool must not wait for each of them.
    private static readonly ParallelOptions AFew = new() { MaxDegreeOfParallelism = 4 };

    private readonly Lock _lock = new();
    private Queue<BatchedStatement> _waiting = new();
    private int _senders;
    private int _left;

    /// <summary>Sends a statement as soon as there is a place.</summary>
    public void Send(BatchedStatement statement)
    {
        lock (_lock)
        {
            _waiting.Enqueue(statement);
            if (_senders == MaxSenders)
            {
                return;
            }

            _senders++;
        }

        // Not in the context of the request: what a sender does belongs to many.
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    /// <summary>Notes that nobody waits for a statement any more: what a slow database never gets to see must not fill the memory.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _left++;
            if (_left > MaxStatements && _left > _waiting.Count / 2)
            {
                _waiting = new Queue<BatchedStatement>(_waiting.Where(static statement => !statement.IsOver));
                _left = 0;
            }
        }
    }

    void IThreadPoolWorkItem.Execute() => _ = SendAllAsync();

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
            await Parallel.ForEachAsync(statements, AFew, static (statement, _) => new ValueTask(statement.RunAloneAsync()));
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
        catch (PostgresException) when (connection.State == ConnectionState.Open)
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
