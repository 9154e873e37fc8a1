using System;
using System.Threading;
using System.Threading.Tasks;

namespace App.Runtime;

/// <summary>Work of the writer that gives a <typeparamref name="T"/>.</summary>
internal sealed class WriteWork<T>(
    bool isSingleStatement, Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    : WriteItem(cancellationToken)
{
    // The caller goes on elsewhere: the writer's thread belongs to the next group.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<T>? _result;

    public override bool IsSingleStatement => isSingleStatement;

    public Task<T> Task => _completion.Task;

    public override void Complete()
    {
        if (Failure is OperationCanceledException)
        {
            _completion.TrySetCanceled(CancellationToken);
        }
        else if (Failure is { } failure)
        {
            _completion.TrySetException(failure);
        }
        else if (_result is { } result)
        {
            _completion.TrySetFromTask(result);
        }
        else
        {
            _completion.TrySetCanceled(CancellationToken);
        }
    }

    protected override void Run(SqliteSession session)
    {
        var result = work(session, CancellationToken);
        if (!result.IsCompleted)
        {
            throw new InvalidOperationException(
                "An action on SQLite waited for something else between its statements, which would hold up all other writers.");
        }

        result.GetAwaiter().GetResult();
        _result = result;
    }
}
