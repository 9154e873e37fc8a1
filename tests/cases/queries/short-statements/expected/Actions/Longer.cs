using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/longer.</summary>
internal sealed class LongerAction(Database database)
{
    private const string ListOrder =
        $"""
        SELECT {Order.Columns}
        FROM "orders"
        ORDER BY "placed", "id"
        LIMIT $1
        """;

    public async Task<IReadOnlyList<Order>> RunAsync(LongerQuery query, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var orders = await session.QueryAsync(
            ListOrder,
            [Param.Integer(Math.Clamp(query.Limit, 0, 1000))],
            Order.Read,
            cancellationToken);

        return orders;
    }
}
