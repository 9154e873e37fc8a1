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
    private readonly CancellationTokenRegistration _cancellation;
    private Task<T>? _result;

    /// <param name="sql">The statement.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="read">Reads its rows.</param>
    /// <param name="runAlone">Runs it without the others.</param>
    /// <param name="cancellationToken">Ends the waiting; a statement that was sent takes effect all the same.</param>
    public BatchedQuery(
        string sql, Parameter[] parameters, Func<DbDataReader, Task<T>> read, Func<Task<T>> runAlone, CancellationToken cancellationToken)
        : base(sql, parameters)
    {
        _read = read;
        _runAlone = runAlone;
        _cancellation = cancellationToken.UnsafeRegister(
            static (answer, token) => ((TaskCompletionSource<T>?)answer)?.TrySetCanceled(token), _answer);
    }

    /// <summary>Complete once the batch is committed.</summary>
    public Task<T> Answer => _answer.Task;

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

    private void End(Task<T> result)
    {
        _cancellation.Unregister();
        _answer.TrySetFromTask(result);
    }
}
