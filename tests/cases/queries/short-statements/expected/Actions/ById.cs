using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/orders/{id}.</summary>
internal sealed class ByIdAction(Database database)
{
    private const string SelectOrder =
        $"""
        SELECT {Order.Columns}
        FROM "orders"
        WHERE "id" = $1
        """;

    public async Task<Order> RunAsync(ByIdPath path, CancellationToken cancellationToken)
    {
        var session = database.BatchedReader;

        var order = await session.QuerySingleOrDefaultAsync(
            SelectOrder,
            [Param.Long(path.Id)],
            Order.Read,
            cancellationToken);
        if (order is null)
        {
            throw new ActionFailedException(404, detail: "There is no such order.");
        }

        return order;
    }
}
