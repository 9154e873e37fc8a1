using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/newest.</summary>
internal sealed class NewestAction(Database database)
{
    private const string ListOrder =
        $"""
        SELECT {Order.Columns}
        FROM "orders"
        ORDER BY "placed" DESC, "id" DESC
        LIMIT 100
        """;

    public async Task<IReadOnlyList<Order>> RunAsync(CancellationToken cancellationToken)
    {
        var session = database.BatchedReader;

        var orders = await session.QueryAsync(
            ListOrder,
            [],
            Order.Read,
            cancellationToken);

        return orders;
    }
}
