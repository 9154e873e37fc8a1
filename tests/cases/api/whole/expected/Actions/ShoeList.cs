using System;
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

          AND "id" > $15
        """;

    private const string ListShoeByIdEnd =
        """

        ORDER BY "id"
        LIMIT $14
        """;

    private const string ListShoeByIdDownOrder =
        "Shoe: -id long";

    private const string ListShoeByIdDownAfter =
        """

          AND "id" < $15
        """;

    private const string ListShoeByIdDownEnd =
        """

        ORDER BY "id" DESC
        LIMIT $14
        """;

    private const string ListShoeByPriceOrder =
        "Shoe: price decimal(12,2), id long";

    private const string ListShoeByPriceAfter =
        """

          AND ("price", "id") > ($15, $16)
        """;

    private const string ListShoeByPriceEnd =
        """

        ORDER BY "price", "id"
        LIMIT $14
        """;

    private const string ListShoeByPriceDownOrder =
        "Shoe: -price decimal(12,2), id long";

    private const string ListShoeByPriceDownAfter =
        """

          AND "price" <= $15
          AND ("price" < $15 OR "id" > $16)
        """;

    private const string ListShoeByPriceDownEnd =
        """

        ORDER BY "price" DESC, "id"
        LIMIT $14
        """;

    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE TRUE
        """;

    private const string ShoeByPrice =
        """

          AND "price" = $1
        """;

    private const string ShoeByPriceNot =
        """

          AND "price" <> $2
        """;

    private const string ShoeByPriceAbove =
        """

          AND "price" > $3
        """;

    private const string ShoeByPriceFrom =
        """

          AND "price" >= $4
        """;

    private const string ShoeByPriceBelow =
        """

          AND "price" < $5
        """;

    private const string ShoeByPriceUpTo =
        """

          AND "price" <= $6
        """;

    private const string ShoeByPriceIn =
        """

          AND ("price" IN (SELECT value FROM json_each($7)))
        """;

    private const string ShoeByStatus =
        """

          AND "status" = $8
        """;

    private const string ShoeByStatusNot =
        """

          AND "status" <> $9
        """;

    private const string ShoeByStatusIn =
        """

          AND ("status" IN (SELECT value FROM json_each($10)))
        """;

    private const string ShoeByBrand =
        """

          AND "brand_id" = $11
        """;

    private const string ShoeByBrandNot =
        """

          AND "brand_id" IS NOT $12
        """;

    private const string ShoeByBrandIn =
        """

          AND ("brand_id" IS NOT NULL AND ("brand_id" IN (SELECT value FROM json_each($13))))
        """;

    public async Task<ShoeListResponse> RunAsync(ShoeListQuery query, CancellationToken cancellationToken)
    {
        var session = database.Reader;

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
        var data = await session.QueryAsync(
            ListShoe
                + (query.Price is null ? "" : ShoeByPrice)
                + (query.PriceNe is null ? "" : ShoeByPriceNot)
                + (query.PriceGt is null ? "" : ShoeByPriceAbove)
                + (query.PriceGte is null ? "" : ShoeByPriceFrom)
                + (query.PriceLt is null ? "" : ShoeByPriceBelow)
                + (query.PriceLte is null ? "" : ShoeByPriceUpTo)
                + (query.PriceIn is null ? "" : ShoeByPriceIn)
                + (query.Status is null ? "" : ShoeByStatus)
                + (query.StatusNe is null ? "" : ShoeByStatusNot)
                + (query.StatusIn is null ? "" : ShoeByStatusIn)
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
                Param.Enum(query.Status, ShoeStatusText.Values),
                Param.Enum(query.StatusNe, ShoeStatusText.Values),
                Param.EnumList(query.StatusIn, ShoeStatusText.Values),
                Param.Long(query.Brand),
                Param.Long(query.BrandNe),
                Param.LongList(query.BrandIn),
                Param.Integer(most + 1),
                .. keys,
            ],
            Shoe.Read,
            cancellationToken);
        var next = Cursor.Cut(data, most)
            ? query.Sort switch
            {
                ShoeListQuerySort.Id or ShoeListQuerySort.MinusId => Cursor.Of(order, data[^1].Id),
                _ => Cursor.Of(order, data[^1].Price, data[^1].Id),
            }
            : null;

        return new ShoeListResponse
        {
            Data = data,
            Next = next,
        };
    }
}
