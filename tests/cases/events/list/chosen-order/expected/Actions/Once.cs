using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/once.</summary>
internal sealed class OnceAction(Database database)
{
    private const string ListShoeByPriceEnd =
        """

        ORDER BY "price", "id"
        LIMIT 20
        OFFSET $1
        """;

    private const string ListShoeByStatusDownEnd =
        """

        ORDER BY CASE "status" WHEN 'draft' THEN 0 WHEN 'live' THEN 1 WHEN 'sold' THEN 2 END DESC, "id"
        LIMIT 20
        OFFSET $1
        """;

    private const string ListShoeByIdEnd =
        """

        ORDER BY "id"
        LIMIT 20
        OFFSET $1
        """;

    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        """;

    public async Task<IReadOnlyList<Shoe>> RunAsync(OnceQuery query, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var end = query.Sort switch
        {
            OnceQuerySort.Cost => ListShoeByPriceEnd,
            OnceQuerySort.MinusStatus => ListShoeByStatusDownEnd,
            null => ListShoeByIdEnd,
            _ => throw new InvalidOperationException("There is no such order."),
        };
        var shoes = await session.QueryAsync(
            ListShoe
                + end,
            [Param.Integer(Math.Max(query.From, 0))],
            Shoe.Read,
            cancellationToken);

        return shoes;
    }
}
