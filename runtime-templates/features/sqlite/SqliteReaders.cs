using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace App.Runtime;

/// <summary>The read-only connections. A statement runs on the thread of its request, so there are never more than threads.</summary>
internal sealed class SqliteReaders(string connectionString, SqliteWriter writer) : Session, IDisposable
{
    private readonly ConcurrentBag<SqliteLink> _idle = [];

    public override async Task<T> QuerySingleAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var link = Rent();
        try
        {
            return await new SqliteSession(link).QuerySingleAsync(sql, parameters, read, cancellationToken);
        }
        finally
        {
            _idle.Add(link);
        }
    }

    public override async Task<T?> QuerySingleOrDefaultAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        where T : default
    {
        var link = Rent();
        try
        {
            return await new SqliteSession(link).QuerySingleOrDefaultAsync(sql, parameters, read, cancellationToken);
        }
        finally
        {
            _idle.Add(link);
        }
    }

    public override async Task<List<T>> QueryAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var link = Rent();
        try
        {
            return await new SqliteSession(link).QueryAsync(sql, parameters, read, cancellationToken);
        }
        finally
        {
            _idle.Add(link);
        }
    }

    public override async Task<List<T>> ReadAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var link = Rent();
        try
        {
            return await new SqliteSession(link).ReadAsync(sql, parameters, read, cancellationToken);
        }
        finally
        {
            _idle.Add(link);
        }
    }

    public override Task<int> ExecuteAsync(string sql, Parameter[] parameters, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A reading session does not write.");

    /// <summary>Runs several statements that all see one state of the database.</summary>
    public async Task<T> SnapshotAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var link = Rent();
        var session = new SqliteSession(link);
        try
        {
            link.Run("BEGIN");
            var result = await work(session, cancellationToken);
            link.Run("COMMIT");
            _idle.Add(link);
            return result;
        }
        catch
        {
            link.Dispose();
            throw;
        }
        finally
        {
            session.Close();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var link))
        {
            link.Dispose();
        }
    }

    private SqliteLink Rent()
    {
        // Links opened before and after a change of the file would read two databases.
        writer.CheckFile();
        return _idle.TryTake(out var link) ? link : new SqliteLink(connectionString, isWriter: false);
    }
}
