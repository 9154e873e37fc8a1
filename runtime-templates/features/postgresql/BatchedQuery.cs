using System;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace App.Runtime;

/// <summary>A statement of a batch with its answer.</summary>
/// <typeparam name="T">What it answers.</typeparam>
internal sealed class BatchedQuery<T> : BatchedStatement
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<DbDataReader, Task<T>> _read;
    private readonly Func<Task<T>> _runAlone;
    private readonly StatementLane _lane;
    private readonly CancellationTokenRegistration _cancellation;
    private Task<T>? _result;

    /// <param name="lane">Where it waits.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="read">Reads its rows.</param>
    /// <param name="runAlone">Runs it without the others.</param>
    /// <param name="cancellationToken">Ends the waiting; a statement that was sent takes effect all the same.</param>
    public BatchedQuery(
        StatementLane lane,
        string sql,
        Parameter[] parameters,
        Func<DbDataReader, Task<T>> read,
        Func<Task<T>> runAlone,
        CancellationToken cancellationToken)
        : base(sql, parameters)
    {
        _lane = lane;
        _read = read;
        _runAlone = runAlone;
        _cancellation = cancellationToken.UnsafeRegister(static (query, token) => ((BatchedQuery<T>?)query)?.Leave(token), this);
    }

    /// <summary>Lets it wait in its lane; complete once its batch is committed.</summary>
    public Task<T> SendAsync()
    {
        _lane.Send(this);
        return _answer.Task;
    }

    public override bool IsOver => _answer.Task.IsCompleted;

    public override Task ReadAsync(DbDataReader rows)
    {
        _result = _read(rows);
        return _result;
    }

    public override void Complete()
    {
        if (_result is { } result)
        {
            End(result);
        }
    }

    public override void Fail(Exception exception) => End(Task.FromException<T>(exception));

    public override async Task RunAloneAsync()
    {
        var result = _runAlone();
        await ((Task)result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        End(result);
    }

    private void Leave(CancellationToken cancellationToken)
    {
        if (_answer.TrySetCanceled(cancellationToken))
        {
            _lane.Leave();
        }
    }

    private void End(Task<T> result)
    {
        _cancellation.Unregister();
        _answer.TrySetFromTask(result);
    }
}
