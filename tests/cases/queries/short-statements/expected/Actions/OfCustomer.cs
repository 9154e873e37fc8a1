using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/customers/{id}/orders.</summary>
internal sealed class OfCustomerAction(Database database)
{
    private const string ListOrder =
        $"""
        SELECT {Order.Columns}
        FROM "orders"
        WHERE "customer_id" = $1
        """;

    private const string OrderByPlaced =
        """

          AND "placed" < $2
        """;

    private const string ListOrderEnd =
        """

        ORDER BY "placed", "id"
        LIMIT $3
        """;

    public async Task<IReadOnlyList<Order>> RunAsync(OfCustomerPath path, OfCustomerQuery query, CancellationToken cancellationToken)
    {
        var session = database.BatchedReader;

        var orders = await session.QueryAsync(
            ListOrder
                + (query.Before is null ? "" : OrderByPlaced)
                + ListOrderEnd,
            [
                Param.Long(path.Id),
                Param.Instant(query.Before),
                Param.Integer(Math.Clamp(query.Limit, 0, 1000)),
            ],
            Order.Read,
            cancellationToken);

        return orders;
    }
}
