using System;
using System.Collections.Generic;
using System.Data.Common;
using System.IO;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace App.Runtime;

/// <summary>
/// The one thread that writes. It takes what is waiting, up to 64 pieces of work, runs each so that its failure touches
/// no other, commits once, and only then answers: the cost of reaching the disk is shared.
/// </summary>
internal sealed class SqliteWriter : Session, IDisposable
{
    private const int MaxGroup = 64;
    private const int MaxWaiting = 4096;

    private readonly Channel<WriteItem> _queue = Channel.CreateBounded<WriteItem>(
        new BoundedChannelOptions(MaxWaiting) { SingleReader = true });

    private readonly string _connectionString;
    private readonly IReadOnlyList<FoundTable> _found;
    private readonly Thread _thread;
    private SqliteLink _link;

    // A connection that runs nothing: to ask the writer's would wait for the statement that it runs.
    private readonly SqliteLink _watch;
    private volatile bool _hasMoved;
    private long _lookedAt;

    /// <param name="connectionString">Names the file.</param>
    /// <param name="found">The tables in it that others made.</param>
    public SqliteWriter(string connectionString, IReadOnlyList<FoundTable> found)
    {
        _connectionString = connectionString;
        _found = found;
        _link = Open();
        _watch = new SqliteLink(connectionString, isWriter: false);
        _thread = new Thread(Run) { IsBackground = true, Name = "SQLite writer" };
        _thread.Start();
    }

    public override Task<T> QuerySingleAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        EnqueueAsync(
            true, (session, cancelled) => session.QuerySingleAsync(sql, parameters, read, cancelled), cancellationToken);

    public override Task<T?> QuerySingleOrDefaultAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        where T : default =>
        EnqueueAsync(
            true, (session, cancelled) => session.QuerySingleOrDefaultAsync(sql, parameters, read, cancelled), cancellationToken);

    public override Task<List<T>> QueryAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        EnqueueAsync(true, (session, cancelled) => session.QueryAsync(sql, parameters, read, cancelled), cancellationToken);

    public override Task<List<T>> ReadAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        EnqueueAsync(true, (session, cancelled) => session.ReadAsync(sql, parameters, read, cancelled), cancellationToken);

    public override Task<int> ExecuteAsync(string sql, Parameter[] parameters, CancellationToken cancellationToken) =>
        EnqueueAsync(true, (session, cancelled) => session.ExecuteAsync(sql, parameters, cancelled), cancellationToken);

    /// <summary>Runs several statements as one: all of them are kept, or none. They must not wait for anything but SQLite.</summary>
    public Task<T> TransactAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        EnqueueAsync(false, work, cancellationToken);

    /// <summary>
    /// Throws where the file that is written is no longer the one under its path, which is looked at once a second at most.
    /// </summary>
    public void CheckFile()
    {
        var now = Environment.TickCount64;
        if (now - Volatile.Read(ref _lookedAt) >= 1000)
        {
            Volatile.Write(ref _lookedAt, now);
            _hasMoved = _watch.HasMoved;
        }

        if (_hasMoved)
        {
            throw new DatabaseUnavailableException("The database is not available. Try again later.", Moved());
        }
    }

    /// <summary>Lets what is waiting finish, then ends the thread.</summary>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        _thread.Join();
        _link.Dispose();
        _watch.Dispose();
    }

    private async Task<T> EnqueueAsync<T>(
        bool isSingleStatement, Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var item = new WriteWork<T>(isSingleStatement, work, cancellationToken);
        try
        {
            await _queue.Writer.WriteAsync(item, cancellationToken);
        }
        catch (ChannelClosedException exception)
        {
            throw new DatabaseUnavailableException("The service is shutting down.", exception);
        }

        return await item.Task;
    }

    private void Run()
    {
        var reader = _queue.Reader;
        var group = new List<WriteItem>(MaxGroup);
        while (reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < MaxGroup && reader.TryRead(out var item))
            {
                if (item.IsCancelled)
                {
                    item.Complete();
                }
                else
                {
                    group.Add(item);
                }
            }

            if (group.Count > 0)
            {
                RunGroup(group);
                group.Clear();
            }
        }
    }

    private void RunGroup(List<WriteItem> group)
    {
        try
        {
            RefuseMoved();
            _link.Run("BEGIN IMMEDIATE");
            foreach (var item in group)
            {
                RunItem(item);
            }

            _link.Run("COMMIT");
            RefuseMoved();
        }
        catch (Exception exception)
        {
            // Also those that failed by themselves: what they saw may have been rows that now never were.
            var unavailable = new DatabaseUnavailableException("The database could not keep the change. Try again later.", exception);
            foreach (var item in group)
            {
                item.Fail(unavailable);
            }

            Recover();
            return;
        }

        foreach (var item in group)
        {
            item.Complete();
        }
    }

    private void RunItem(WriteItem item)
    {
        if (!item.IsSingleStatement)
        {
            _link.Run("SAVEPOINT action");
        }

        var succeeded = item.TryRun(_link);
        if (_link.IsAutoCommit)
        {
            // Some errors (a full disk, for one) end the whole transaction, and with it the work of the neighbours.
            throw item.Failure ?? new InvalidOperationException("The transaction ended before its commit.");
        }

        if (!item.IsSingleStatement)
        {
            if (!succeeded)
            {
                _link.Run("ROLLBACK TO action");
            }

            _link.Run("RELEASE action");
        }
    }

    private void Recover()
    {
        try
        {
            if (!_link.IsAutoCommit)
            {
                _link.Run("ROLLBACK");
            }
        }
        catch (SqliteException)
        {
            _link.Dispose();
            _link = Open();
        }
    }

    private SqliteLink Open()
    {
        var link = new SqliteLink(_connectionString, isWriter: true);
        FoundTriggers.Create(link, _found);
        return link;
    }

    private void RefuseMoved()
    {
        _hasMoved = _link.HasMoved;
        if (_hasMoved)
        {
            throw Moved();
        }
    }

    private static FileNotFoundException Moved() =>
        new("The database's file was moved or removed while it was open. Put it back, or start the service again.");
}
