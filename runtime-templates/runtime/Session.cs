using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace App.Runtime;

/// <summary>
/// Runs statements. <see cref="Database"/> hands one out that commits each statement by itself, and one inside a transaction.
/// SQL names its parameters <c>$1</c> to <c>$n</c>, in the order of the array; a parameter the text does not name is allowed.
/// </summary>
internal abstract class Session
{
    private int _depth;

    /// <summary>The first row. Throws where there is none.</summary>
    public abstract Task<T> QuerySingleAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken);

    /// <summary>The first row, or the default of <typeparamref name="T"/> where there is none.</summary>
    public abstract Task<T?> QuerySingleOrDefaultAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken);

    /// <summary>All rows.</summary>
    public abstract Task<List<T>> QueryAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken);

    /// <summary>All rows of a statement that may only read; the database refuses it where it writes.</summary>
    public abstract Task<List<T>> ReadAsync<T>(
        string sql, Parameter[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken);

    /// <summary>The number of rows written.</summary>
    public abstract Task<int> ExecuteAsync(string sql, Parameter[] parameters, CancellationToken cancellationToken);

    /// <summary>Marks a place to which the work can be undone; only inside a transaction.</summary>
    public async Task<Savepoint> SavepointAsync(CancellationToken cancellationToken)
    {
        _depth++;
        var savepoint = new Savepoint(this, _depth);
        await savepoint.SetAsync(cancellationToken);
        return savepoint;
    }

    /// <summary>A savepoint has ended, and with it those inside it.</summary>
    internal void Leave(int depth) => _depth = depth - 1;
}
