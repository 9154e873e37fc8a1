using System;
using System.Collections.Concurrent;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace App.Runtime;

/// <summary>
/// Lets as many transactions run as there are connections, and those of an action that got in each other's way one after the other for
/// a while: PostgreSQL notices a deadlock only after a second, and two callers who met once would meet again.
/// </summary>
/// <param name="connections">How many connections there are.</param>
internal sealed class Turns(int connections)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _connections = new(connections);
    private readonly ConcurrentDictionary<MethodInfo, Queue> _queues = new();
    private long _lastEnd;

    /// <summary>Waits until an action's work may run; the turn ends when the result is disposed.</summary>
    public async ValueTask<IDisposable> WaitAsync(Delegate work, CancellationToken cancellationToken)
    {
        while (true)
        {
            var queue = QueueOf(work);
            if (queue is not null)
            {
                await queue.Turn.WaitAsync(cancellationToken);
            }

            try
            {
                await _connections.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                queue?.Turn.Release();
                throw;
            }

            // Whoever waited for a connection while a queue was formed goes to its end.
            if (queue is not null || QueueOf(work) is null)
            {
                return new Turn(_connections, queue?.Turn);
            }

            _connections.Release();
        }
    }

    /// <summary>Notes that a transaction of an action was given up because of another.</summary>
    public void Note(Delegate work)
    {
        var end = Environment.TickCount64 + (long)Length.TotalMilliseconds;
        _queues.GetOrAdd(work.Method, static _ => new Queue()).End = end;
        Volatile.Write(ref _lastEnd, end);
    }

    // Almost always there is no queue at all, and the method need not be looked up.
    private Queue? QueueOf(Delegate work)
    {
        var now = Environment.TickCount64;
        return now < Volatile.Read(ref _lastEnd) && _queues.TryGetValue(work.Method, out var queue) && now < queue.End ? queue : null;
    }

    private sealed class Turn(SemaphoreSlim connections, SemaphoreSlim? turn) : IDisposable
    {
        public void Dispose()
        {
            connections.Release();
            turn?.Release();
        }
    }

    private sealed class Queue
    {
        private long _end;

        public SemaphoreSlim Turn { get; } = new(1, 1);

        public long End
        {
            get => Volatile.Read(ref _end);
            set => Volatile.Write(ref _end, value);
        }
    }
}
