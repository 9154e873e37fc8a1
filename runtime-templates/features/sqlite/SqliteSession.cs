using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace App.Runtime;

/// <summary>Statements on one connection, run at once on the calling thread: SQLite waits for nothing but the disk.</summary>
internal sealed class SqliteSession(SqliteLink link) : Session
{
    private bool _isClosed;

    /// <summary>After its action has ended a session is of no use: its connection serves another.</summary>
    public void Close() => _isClosed = true;

    public override Task<T> QuerySingleAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        using var rows = Query(sql, parameters, cancellationToken);
        return rows.Read()
            ? Task.FromResult(read(rows))
            : throw new InvalidOperationException("The statement gave no row.");
    }

    public override Task<T?> QuerySingleOrDefaultAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        where T : default
    {
        using var rows = Query(sql, parameters, cancellationToken);
        return Task.FromResult(rows.Read() ? read(rows) : default);
    }

    public override Task<List<T>> QueryAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        using var rows = Query(sql, parameters, cancellationToken);
        var list = new List<T>();
        while (rows.Read())
        {
            list.Add(read(rows));
        }

        return Task.FromResult(list);
    }

    public override Task<List<T>> ReadAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        link.Run("PRAGMA query_only = ON");
        try
        {
            return QueryAsync(sql, parameters, read, cancellationToken);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SqliteErrors.ReadOnly)
        {
            throw new InvalidOperationException("A statement writes that is declared to read only.", exception);
        }
        finally
        {
            if (link.IsWriter)
            {
                link.Run("PRAGMA query_only = OFF");
            }
        }
    }

    public override Task<int> ExecuteAsync(string sql, Parameter[] parameters, CancellationToken cancellationToken)
    {
        Check(cancellationToken);
        return Task.FromResult(link.Prepare(sql, parameters).ExecuteNonQuery());
    }

    private SqliteDataReader Query(string sql, Parameter[] parameters, CancellationToken cancellationToken)
    {
        Check(cancellationToken);
        return link.Prepare(sql, parameters).ExecuteReader();
    }

    private void Check(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
