using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Lists shoes.</summary>
internal sealed class ShoeListAction(Database database)
{
    private const string ListShoeByIdOrder =
        "Shoe: id long";

    private const string ListShoeByIdAfter =
        """

          AND "shoes"."id" > $12
        """;

    private const string ListShoeByIdEnd =
        """

        ORDER BY "shoes"."id"
        LIMIT $11
        """;

    private const string ListShoeByIdDownOrder =
        "Shoe: -id long";

    private const string ListShoeByIdDownAfter =
        """

          AND "shoes"."id" < $12
        """;

    private const string ListShoeByIdDownEnd =
        """

        ORDER BY "shoes"."id" DESC
        LIMIT $11
        """;

    private const string ListShoeByPriceOrder =
        "Shoe: price decimal(12,2), id long";

    private const string ListShoeByPriceAfter =
        """

          AND ("shoes"."price", "shoes"."id") > ($12, $13)
        """;

    private const string ListShoeByPriceEnd =
        """

        ORDER BY "shoes"."price", "shoes"."id"
        LIMIT $11
        """;

    private const string ListShoeByPriceDownOrder =
        "Shoe: -price decimal(12,2), id long";

    private const string ListShoeByPriceDownAfter =
        """

          AND "shoes"."price" <= $12
          AND ("shoes"."price" < $12 OR "shoes"."id" > $13)
        """;

    private const string ListShoeByPriceDownEnd =
        """

        ORDER BY "shoes"."price" DESC, "shoes"."id"
        LIMIT $11
        """;

    private const string ListShoe =
        """
        SELECT "shoes"."type", "shoes"."id", "shoes"."version", "brand"."id", "brand"."name", "shoes"."id",
            "shoes"."id",
            "shoes"."price"
        FROM "shoes"
        LEFT JOIN "brands" AS "brand" ON "brand"."id" = "shoes"."brand_id"
        WHERE TRUE
        """;

    private const string ShoeByPrice =
        """

          AND "shoes"."price" = $1
        """;

    private const string ShoeByPriceNot =
        """

          AND "shoes"."price" <> $2
        """;

    private const string ShoeByPriceAbove =
        """

          AND "shoes"."price" > $3
        """;

    private const string ShoeByPriceFrom =
        """

          AND "shoes"."price" >= $4
        """;

    private const string ShoeByPriceBelow =
        """

          AND "shoes"."price" < $5
        """;

    private const string ShoeByPriceUpTo =
        """

          AND "shoes"."price" <= $6
        """;

    private const string ShoeByPriceIn =
        """

          AND ("shoes"."price" IN (SELECT value FROM json_each($7)))
        """;

    private const string ShoeByBrand =
        """

          AND "shoes"."brand_id" = $8
        """;

    private const string ShoeByBrandNot =
        """

          AND "shoes"."brand_id" IS NOT $9
        """;

    private const string ShoeByBrandIn =
        """

          AND ("shoes"."brand_id" IS NOT NULL AND ("shoes"."brand_id" IN (SELECT value FROM json_each($10))))
        """;

    private const string ListTags =
        """
        SELECT "shoe_tags"."shoe_id", "tags"."name"
        FROM "shoe_tags"
        JOIN "tags" ON "tags"."id" = "shoe_tags"."tag_id"
        WHERE "shoe_tags"."shoe_id" IN (SELECT value FROM json_each($1))
        ORDER BY "tags"."id"
        """;

    public Task<ShoeListResponse> RunAsync(ShoeListQuery query, CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, query, cancelled),
            cancellationToken);
    }

    private async Task<ShoeListResponse> RunAsync(
        Session session, ShoeListQuery query, CancellationToken cancellationToken)
    {
        var (order, behind, end) = query.Sort switch
        {
            ShoeListQuerySort.Id => (ListShoeByIdOrder, ListShoeByIdAfter, ListShoeByIdEnd),
            ShoeListQuerySort.MinusId => (ListShoeByIdDownOrder, ListShoeByIdDownAfter, ListShoeByIdDownEnd),
            ShoeListQuerySort.Price => (ListShoeByPriceOrder, ListShoeByPriceAfter, ListShoeByPriceEnd),
            ShoeListQuerySort.MinusPrice => (ListShoeByPriceDownOrder, ListShoeByPriceDownAfter, ListShoeByPriceDownEnd),
            _ => throw new InvalidOperationException("There is no such order."),
        };
        var after = Cursor.Read(query.After, order, "query.after");
        Parameter[] keys = query.Sort switch
        {
            ShoeListQuerySort.Id or ShoeListQuerySort.MinusId => [Param.Long(after?.Long(0))],
            _ => [Param.Decimal(after?.Decimal(0), scale: 2), Param.Long(after?.Long(1))],
        };
        var most = Math.Clamp(query.Limit, 0, 1000);
        var dataFound = await session.QueryAsync(
            ListShoe
                + (query.Price is null ? "" : ShoeByPrice)
                + (query.PriceNe is null ? "" : ShoeByPriceNot)
                + (query.PriceGt is null ? "" : ShoeByPriceAbove)
                + (query.PriceGte is null ? "" : ShoeByPriceFrom)
                + (query.PriceLt is null ? "" : ShoeByPriceBelow)
                + (query.PriceLte is null ? "" : ShoeByPriceUpTo)
                + (query.PriceIn is null ? "" : ShoeByPriceIn)
                + (query.Brand is null ? "" : ShoeByBrand)
                + (query.BrandNe is null ? "" : ShoeByBrandNot)
                + (query.BrandIn is null ? "" : ShoeByBrandIn)
                + (after is null ? "" : behind)
                + end,
            [
                Param.Decimal(query.Price, scale: 2),
                Param.Decimal(query.PriceNe, scale: 2),
                Param.Decimal(query.PriceGt, scale: 2),
                Param.Decimal(query.PriceGte, scale: 2),
                Param.Decimal(query.PriceLt, scale: 2),
                Param.Decimal(query.PriceLte, scale: 2),
                Param.DecimalList(query.PriceIn, scale: 2),
                Param.Long(query.Brand),
                Param.Long(query.BrandNe),
                Param.LongList(query.BrandIn),
                Param.Integer(most + 1),
                .. keys,
            ],
            static row => (Row: ShoeCard.Read(row, 0), Id: row.Long(5), Key1: row.Long(6), Key2: row.Decimal(7, scale: 2)),
            cancellationToken);
        var next = Cursor.Cut(dataFound, most)
            ? query.Sort switch
            {
                ShoeListQuerySort.Id or ShoeListQuerySort.MinusId => Cursor.Of(order, dataFound[^1].Key1),
                _ => Cursor.Of(order, dataFound[^1].Key2, dataFound[^1].Key1),
            }
            : null;
        var tagsRows = await session.QueryAsync(
            ListTags,
            [Param.LongList([.. dataFound.Select(static row => row.Id).Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var tags = tagsRows.ToLookup(static row => row.Owner, static row => row.Value);
        var data = dataFound.ConvertAll(row => row.Row with { Tags = [.. tags[row.Id]] });

        return new ShoeListResponse
        {
            Data = data,
            Next = next,
        };
    }
}
