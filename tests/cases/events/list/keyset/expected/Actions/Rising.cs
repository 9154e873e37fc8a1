using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/rising.</summary>
internal sealed class RisingAction(Database database)
{
    private const string ListShoeOrder =
        "Shoe: price decimal(12,2), id long";

    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE TRUE
        """;

    private const string ListShoeAfter =
        """

          AND ("price", "id") > ($1, $2)
        """;

    private const string ListShoeEnd =
        """

        ORDER BY "price", "id"
        LIMIT 21
        """;

    public async Task<RisingResponse> RunAsync(RisingQuery query, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var after = Cursor.Read(query.After, ListShoeOrder, "query.after");
        var shoes = await session.QueryAsync(
            ListShoe
                + (after is null ? "" : ListShoeAfter)
                + ListShoeEnd,
            [
                Param.Decimal(after?.Decimal(0), scale: 2),
                Param.Long(after?.Long(1)),
            ],
            Shoe.Read,
            cancellationToken);
        var next = Cursor.Cut(shoes, 20) ? Cursor.Of(ListShoeOrder, shoes[^1].Price, shoes[^1].Id) : null;

        return new RisingResponse
        {
            Shoes = shoes,
            Next = next,
        };
    }
}
