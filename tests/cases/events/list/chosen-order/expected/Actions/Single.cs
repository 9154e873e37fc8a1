using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/single.</summary>
internal sealed class SingleAction(Database database)
{
    private const string ListShoeOrder =
        "Shoe: type text(80), id long";

    private const string ListShoeAfter =
        """

          AND ("type", "id") > ($1, $2)
        """;

    private const string ListShoeEnd =
        """

        ORDER BY "type", "id"
        LIMIT 21
        """;

    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE TRUE
        """;

    public async Task<SingleResponse> RunAsync(SingleQuery query, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var (order, behind, end) = query.Sort switch
        {
            SingleQuerySort.Type => (ListShoeOrder, ListShoeAfter, ListShoeEnd),
            _ => throw new InvalidOperationException("There is no such order."),
        };
        var after = Cursor.Read(query.After, order, "query.after");
        Parameter[] keys = [Param.Text(after?.Text(0)), Param.Long(after?.Long(1))];
        var shoes = await session.QueryAsync(
            ListShoe
                + (after is null ? "" : behind)
                + end,
            keys,
            Shoe.Read,
            cancellationToken);
        var next = Cursor.Cut(shoes, 20)
            ? Cursor.Of(order, shoes[^1].Type, shoes[^1].Id)
            : null;

        return new SingleResponse
        {
            Shoes = shoes,
            Next = next,
        };
    }
}
