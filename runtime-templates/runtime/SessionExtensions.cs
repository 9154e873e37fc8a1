using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace App.Runtime;

/// <summary>Statements that make a row of each item of a list.</summary>
internal static class SessionExtensions
{
    /// <summary>The rows made, in the order of the items; without items nothing is sent.</summary>
    /// <param name="parameters">What all rows have alike; the values of the rows follow them.</param>
    /// <param name="values">The values of one row.</param>
    /// <param name="id">What the database counts, so that it tells the order in which rows were made; null where it counts nothing.</param>
    public static async Task<List<TRow>> InsertEachAsync<TItem, TRow>(
        this Session session,
        string sql,
        Parameter[] parameters,
        IReadOnlyCollection<TItem> items,
        Func<TItem, Parameter[]> values,
        Func<DbDataReader, TRow> read,
        Func<TRow, long>? id,
        CancellationToken cancellationToken)
    {
        if (items.Count == 0)
        {
            return [];
        }

        // A statement answers its rows in an order of its own.
        var rows = await session.QueryAsync(sql, [.. parameters, .. Param.Rows([.. items.Select(values)])], read, cancellationToken);
        if (id is not null)
        {
            rows.Sort((left, right) => id(left).CompareTo(id(right)));
        }

        return rows;
    }

    /// <summary>As the other, where nobody asks for the rows.</summary>
    public static async Task InsertEachAsync<TItem>(
        this Session session,
        string sql,
        Parameter[] parameters,
        IReadOnlyCollection<TItem> items,
        Func<TItem, Parameter[]> values,
        CancellationToken cancellationToken)
    {
        if (items.Count > 0)
        {
            await session.ExecuteAsync(sql, [.. parameters, .. Param.Rows([.. items.Select(values)])], cancellationToken);
        }
    }
}
