using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/paged.</summary>
internal sealed class PagedAction(Database database)
{
    private const string ListShoeByPriceOrder =
        "Shoe: price decimal(12,2), id long";

    private const string ListShoeByPriceAfter =
        """

          AND ("price", "id") > ($2, $3)
        """;

    private const string ListShoeByPriceEnd =
        """

        ORDER BY "price", "id"
        LIMIT 21
        """;

    private const string ListShoeByPriceDownOrder =
        "Shoe: -price decimal(12,2), id long";

    private const string ListShoeByPriceDownAfter =
        """

          AND "price" <= $2
          AND ("price" < $2 OR "id" > $3)
        """;

    private const string ListShoeByPriceDownEnd =
        """

        ORDER BY "price" DESC, "id"
        LIMIT 21
        """;

    private const string ListShoeByNotePriceDownOrder =
        "Shoe: note text?, -price decimal(12,2), id long";

    private const string ListShoeByNotePriceDownAfter =
        """

          AND (("note" > $2 OR ("note" IS NULL AND $2 IS NOT NULL)) OR ("note" IS $2 AND ("price" < $3 OR ("price" = $3 AND "id" > $4))))
        """;

    private const string ListShoeByNotePriceDownEnd =
        """

        ORDER BY "note" ASC NULLS LAST, "price" DESC, "id"
        LIMIT 21
        """;

    private const string ListShoeByIdOrder =
        "Shoe: id long";

    private const string ListShoeByIdAfter =
        """

          AND "id" > $2
        """;

    private const string ListShoeByIdEnd =
        """

        ORDER BY "id"
        LIMIT 21
        """;

    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE TRUE
        """;

    private const string ShoeByType =
        """

          AND "type" = $1
        """;

    private const string CountShoe =
        """
        SELECT count(*)
        FROM "shoes"
        WHERE TRUE
        """;

    public Task<PagedResponse> RunAsync(PagedQuery query, CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, query, cancelled),
            cancellationToken);
    }

    private async Task<PagedResponse> RunAsync(
        Session session, PagedQuery query, CancellationToken cancellationToken)
    {
        var (order, behind, end) = query.Sort switch
        {
            PagedQuerySort.Cost => (ListShoeByPriceOrder, ListShoeByPriceAfter, ListShoeByPriceEnd),
            PagedQuerySort.MinusCost => (ListShoeByPriceDownOrder, ListShoeByPriceDownAfter, ListShoeByPriceDownEnd),
            PagedQuerySort.NoteCost => (ListShoeByNotePriceDownOrder, ListShoeByNotePriceDownAfter, ListShoeByNotePriceDownEnd),
            PagedQuerySort.Id => (ListShoeByIdOrder, ListShoeByIdAfter, ListShoeByIdEnd),
            _ => throw new InvalidOperationException("There is no such order."),
        };
        var after = Cursor.Read(query.After, order, "query.after");
        Parameter[] keys = query.Sort switch
        {
            PagedQuerySort.Cost or PagedQuerySort.MinusCost => [Param.Decimal(after?.Decimal(0), scale: 2), Param.Long(after?.Long(1))],
            PagedQuerySort.NoteCost => [Param.Text(after?.OptionalText(0)), Param.Decimal(after?.Decimal(1), scale: 2), Param.Long(after?.Long(2))],
            _ => [Param.Long(after?.Long(0))],
        };
        var shoes = await session.QueryAsync(
            ListShoe
                + (query.Type is null ? "" : ShoeByType)
                + (after is null ? "" : behind)
                + end,
            [
                Param.Text(query.Type),
                .. keys,
            ],
            Shoe.Read,
            cancellationToken);
        var next = Cursor.Cut(shoes, 20)
            ? query.Sort switch
            {
                PagedQuerySort.Cost or PagedQuerySort.MinusCost => Cursor.Of(order, shoes[^1].Price, shoes[^1].Id),
                PagedQuerySort.NoteCost => Cursor.Of(order, shoes[^1].Note, shoes[^1].Price, shoes[^1].Id),
                _ => Cursor.Of(order, shoes[^1].Id),
            }
            : null;

        var total = await session.QuerySingleAsync(
            CountShoe
                + (query.Type is null ? "" : ShoeByType),
            [Param.Text(query.Type)],
            static row => row.Long(0),
            cancellationToken);

        return new PagedResponse
        {
            Shoes = shoes,
            Next = next,
            Total = total,
        };
    }
}
