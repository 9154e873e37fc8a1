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
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        Query(
            sql,
            parameters,
            read,
            static (rows, read) => rows.Read()
                ? Task.FromResult(read(rows))
                : throw new InvalidOperationException("The statement gave no row."),
            MayEnd(sql),
            cancellationToken);

    public override Task<T?> QuerySingleOrDefaultAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        where T : default =>
        Query(
            sql,
            parameters,
            read,
            static (rows, read) => Task.FromResult(rows.Read() ? read(rows) : default),
            MayEnd(sql),
            cancellationToken);

    public override Task<List<T>> QueryAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        Query(sql, parameters, read, All, MayEnd(sql), cancellationToken);

    public override Task<List<T>> ReadAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        link.Run("PRAGMA query_only = ON");
        try
        {
            return Query(sql, parameters, read, All, mayEnd: true, cancellationToken);
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
        try
        {
            return Task.FromResult(link.Prepare(sql, parameters).ExecuteNonQuery());
        }
        catch (SqliteException exception) when (IsMissingReference(exception, sql))
        {
            throw Missing(exception);
        }
    }

    private static Task<List<T>> All<T>(SqliteDataReader rows, Func<DbDataReader, T> read)
    {
        var list = new List<T>();
        while (rows.Read())
        {
            list.Add(read(rows));
        }

        return Task.FromResult(list);
    }

    private TResult Query<T, TResult>(
        string sql,
        Parameter[] parameters,
        Func<DbDataReader, T> read,
        Func<SqliteDataReader, Func<DbDataReader, T>, TResult> take,
        bool mayEnd,
        CancellationToken cancellationToken)
    {
        Check(cancellationToken);
        var command = link.Prepare(sql, parameters);
        using var end = mayEnd ? cancellationToken.UnsafeRegister(static running => ((SqliteLink?)running)?.Interrupt(), link) : default;
        try
        {
            using var rows = command.ExecuteReader();
            return take(rows, read);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == SqliteErrors.Interrupt)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (SqliteException exception) when (IsMissingReference(exception, sql))
        {
            throw Missing(exception);
        }
    }

    // A table that the service did not make has no trigger that tells the two sides of a foreign key apart; what deletes nothing refers to a row that is not there.
    private static bool IsMissingReference(SqliteException exception, string sql) =>
        exception.SqliteExtendedErrorCode == SqliteErrors.ConstraintForeignKey && !sql.StartsWith("DELETE", StringComparison.Ordinal);

    private static SqliteException Missing(SqliteException exception) =>
        new($"{exception.Message} {DatabaseFailures.Marker}", exception.SqliteErrorCode, exception.SqliteExtendedErrorCode);

    // A write that is ended in the middle takes its whole transaction along, and with it the work of others.
    private bool MayEnd(string sql) => !link.IsWriter || sql.StartsWith("SELECT", StringComparison.Ordinal);

    private void Check(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
