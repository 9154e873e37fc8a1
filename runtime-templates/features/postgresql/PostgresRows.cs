using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace App.Runtime;

/// <summary>Reads the rows of one statement.</summary>
internal static class PostgresRows
{
    /// <summary>The first row. Throws where there is none.</summary>
    public static async Task<T> SingleAsync<T>(DbDataReader rows, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        await rows.ReadAsync(cancellationToken)
            ? read(rows)
            : throw new InvalidOperationException("The statement gave no row.");

    /// <summary>The first row, or the default of <typeparamref name="T"/> where there is none.</summary>
    public static async Task<T?> SingleOrDefaultAsync<T>(DbDataReader rows, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        await rows.ReadAsync(cancellationToken) ? read(rows) : default;

    /// <summary>All rows.</summary>
    public static async Task<List<T>> AllAsync<T>(DbDataReader rows, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var list = new List<T>();
        while (await rows.ReadAsync(cancellationToken))
        {
            list.Add(read(rows));
        }

        return list;
    }
}
