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

          AND "id" > $46
        """;

    private const string ListShoeByIdEnd =
        """

        ORDER BY "id"
        LIMIT $45
        """;

    private const string ListShoeByIdDownOrder =
        "Shoe: -id long";

    private const string ListShoeByIdDownAfter =
        """

          AND "id" < $46
        """;

    private const string ListShoeByIdDownEnd =
        """

        ORDER BY "id" DESC
        LIMIT $45
        """;

    private const string ListShoeByTypeOrder =
        "Shoe: type text(80)?, id long";

    private const string ListShoeByTypeAfter =
        """

          AND (("type" > $46 OR ("type" IS NULL AND $46 IS NOT NULL)) OR ("type" IS $46 AND "id" > $47))
        """;

    private const string ListShoeByTypeEnd =
        """

        ORDER BY "type" ASC NULLS LAST, "id"
        LIMIT $45
        """;

    private const string ListShoeByTypeDownOrder =
        "Shoe: -type text(80)?, id long";

    private const string ListShoeByTypeDownAfter =
        """

          AND (("type" < $46 OR ("type" IS NOT NULL AND $46 IS NULL)) OR ("type" IS $46 AND "id" > $47))
        """;

    private const string ListShoeByTypeDownEnd =
        """

        ORDER BY "type" DESC NULLS FIRST, "id"
        LIMIT $45
        """;

    private const string ListShoeByPriceOrder =
        "Shoe: price decimal(8,2), id long";

    private const string ListShoeByPriceAfter =
        """

          AND ("price", "id") > ($46, $47)
        """;

    private const string ListShoeByPriceEnd =
        """

        ORDER BY "price", "id"
        LIMIT $45
        """;

    private const string ListShoeByPriceDownOrder =
        "Shoe: -price decimal(8,2), id long";

    private const string ListShoeByPriceDownAfter =
        """

          AND "price" <= $46
          AND ("price" < $46 OR "id" > $47)
        """;

    private const string ListShoeByPriceDownEnd =
        """

        ORDER BY "price" DESC, "id"
        LIMIT $45
        """;

    private const string ListShoeByDayOrder =
        "Shoe: day date?, id long";

    private const string ListShoeByDayAfter =
        """

          AND (("day" > $46 OR ("day" IS NULL AND $46 IS NOT NULL)) OR ("day" IS $46 AND "id" > $47))
        """;

    private const string ListShoeByDayEnd =
        """

        ORDER BY "day" ASC NULLS LAST, "id"
        LIMIT $45
        """;

    private const string ListShoeByDayDownOrder =
        "Shoe: -day date?, id long";

    private const string ListShoeByDayDownAfter =
        """

          AND (("day" < $46 OR ("day" IS NOT NULL AND $46 IS NULL)) OR ("day" IS $46 AND "id" > $47))
        """;

    private const string ListShoeByDayDownEnd =
        """

        ORDER BY "day" DESC NULLS FIRST, "id"
        LIMIT $45
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

    private const string ShoeByTypeNot =
        """

          AND "type" IS NOT $2
        """;

    private const string ShoeByTypeIn =
        """

          AND ("type" IS NOT NULL AND ("type" IN (SELECT value FROM json_each($3))))
        """;

    private const string ShoeByTypeContains =
        """

          AND ("type" IS NOT NULL AND (instr("type", $4) > 0))
        """;

    private const string ShoeByTypeStartsWith =
        """

          AND ("type" IS NOT NULL AND (substr("type", 1, length($5)) = $5))
        """;

    private const string ShoeByPrice =
        """

          AND "price" = $6
        """;

    private const string ShoeByPriceNot =
        """

          AND "price" <> $7
        """;

    private const string ShoeByPriceAbove =
        """

          AND "price" > $8
        """;

    private const string ShoeByPriceFrom =
        """

          AND "price" >= $9
        """;

    private const string ShoeByPriceBelow =
        """

          AND "price" < $10
        """;

    private const string ShoeByPriceUpTo =
        """

          AND "price" <= $11
        """;

    private const string ShoeByPriceIn =
        """

          AND ("price" IN (SELECT value FROM json_each($12)))
        """;

    private const string ShoeByGrade =
        """

          AND "grade" = $13
        """;

    private const string ShoeByGradeNot =
        """

          AND "grade" IS NOT $14
        """;

    private const string ShoeByGradeIn =
        """

          AND ("grade" IS NOT NULL AND ("grade" IN (SELECT value FROM json_each($15))))
        """;

    private const string ShoeByLimit =
        """

          AND "limit" = $16
        """;

    private const string ShoeByLimitNot =
        """

          AND "limit" <> $17
        """;

    private const string ShoeByLimitAbove =
        """

          AND "limit" > $18
        """;

    private const string ShoeByLimitFrom =
        """

          AND "limit" >= $19
        """;

    private const string ShoeByLimitBelow =
        """

          AND "limit" < $20
        """;

    private const string ShoeByLimitUpTo =
        """

          AND "limit" <= $21
        """;

    private const string ShoeByLimitIn =
        """

          AND ("limit" IN (SELECT value FROM json_each($22)))
        """;

    private const string ShoeByIsNew =
        """

          AND "is_new" = $23
        """;

    private const string ShoeByDay =
        """

          AND "day" = $24
        """;

    private const string ShoeByDayNot =
        """

          AND "day" IS NOT $25
        """;

    private const string ShoeByDayAbove =
        """

          AND "day" > $26
        """;

    private const string ShoeByDayFrom =
        """

          AND "day" >= $27
        """;

    private const string ShoeByDayBelow =
        """

          AND "day" < $28
        """;

    private const string ShoeByDayUpTo =
        """

          AND "day" <= $29
        """;

    private const string ShoeByDayIn =
        """

          AND ("day" IS NOT NULL AND ("day" IN (SELECT value FROM json_each($30))))
        """;

    private const string ShoeByCreatedAt =
        """

          AND "created_at" = $31
        """;

    private const string ShoeByCreatedAtNot =
        """

          AND "created_at" <> $32
        """;

    private const string ShoeByCreatedAtAbove =
        """

          AND "created_at" > $33
        """;

    private const string ShoeByCreatedAtFrom =
        """

          AND "created_at" >= $34
        """;

    private const string ShoeByCreatedAtBelow =
        """

          AND "created_at" < $35
        """;

    private const string ShoeByCreatedAtUpTo =
        """

          AND "created_at" <= $36
        """;

    private const string ShoeByCreatedAtIn =
        """

          AND ("created_at" IN (SELECT value FROM json_each($37)))
        """;

    private const string ShoeById =
        """

          AND "id" = $38
        """;

    private const string ShoeByIdNot =
        """

          AND "id" <> $39
        """;

    private const string ShoeByIdAbove =
        """

          AND "id" > $40
        """;

    private const string ShoeByIdFrom =
        """

          AND "id" >= $41
        """;

    private const string ShoeByIdBelow =
        """

          AND "id" < $42
        """;

    private const string ShoeByIdUpTo =
        """

          AND "id" <= $43
        """;

    private const string ShoeByIdIn =
        """

          AND ("id" IN (SELECT value FROM json_each($44)))
        """;

    private const string CountShoe =
        """
        SELECT count(*)
        FROM "shoes"
        WHERE TRUE
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
            ShoeListQuerySort.ShoeType => (ListShoeByTypeOrder, ListShoeByTypeAfter, ListShoeByTypeEnd),
            ShoeListQuerySort.MinusShoeType => (ListShoeByTypeDownOrder, ListShoeByTypeDownAfter, ListShoeByTypeDownEnd),
            ShoeListQuerySort.Price => (ListShoeByPriceOrder, ListShoeByPriceAfter, ListShoeByPriceEnd),
            ShoeListQuerySort.MinusPrice => (ListShoeByPriceDownOrder, ListShoeByPriceDownAfter, ListShoeByPriceDownEnd),
            ShoeListQuerySort.Day => (ListShoeByDayOrder, ListShoeByDayAfter, ListShoeByDayEnd),
            ShoeListQuerySort.MinusDay => (ListShoeByDayDownOrder, ListShoeByDayDownAfter, ListShoeByDayDownEnd),
            _ => throw new InvalidOperationException("There is no such order."),
        };
        var after = Cursor.Read(query.After, order, "query.after");
        Parameter[] keys = query.Sort switch
        {
            ShoeListQuerySort.Id or ShoeListQuerySort.MinusId => [Param.Long(after?.Long(0))],
            ShoeListQuerySort.ShoeType or ShoeListQuerySort.MinusShoeType => [Param.Text(after?.OptionalText(0)), Param.Long(after?.Long(1))],
            ShoeListQuerySort.Price or ShoeListQuerySort.MinusPrice => [Param.Decimal(after?.Decimal(0), scale: 2), Param.Long(after?.Long(1))],
            _ => [Param.Date(after?.OptionalDate(0)), Param.Long(after?.Long(1))],
        };
        var most = Math.Clamp(query.Limit, 0, 1000);
        var data = await session.QueryAsync(
            ListShoe
                + (query.Type is null ? "" : ShoeByType)
                + (query.TypeNe is null ? "" : ShoeByTypeNot)
                + (query.TypeIn is null ? "" : ShoeByTypeIn)
                + (query.TypeContains is null ? "" : ShoeByTypeContains)
                + (query.TypeStartsWith is null ? "" : ShoeByTypeStartsWith)
                + (query.Price is null ? "" : ShoeByPrice)
                + (query.PriceNe is null ? "" : ShoeByPriceNot)
                + (query.PriceGt is null ? "" : ShoeByPriceAbove)
                + (query.PriceGte is null ? "" : ShoeByPriceFrom)
                + (query.PriceLt is null ? "" : ShoeByPriceBelow)
                + (query.PriceLte is null ? "" : ShoeByPriceUpTo)
                + (query.PriceIn is null ? "" : ShoeByPriceIn)
                + (query.Grade is null ? "" : ShoeByGrade)
                + (query.GradeNe is null ? "" : ShoeByGradeNot)
                + (query.GradeIn is null ? "" : ShoeByGradeIn)
                + (query.Limit2 is null ? "" : ShoeByLimit)
                + (query.LimitNe is null ? "" : ShoeByLimitNot)
                + (query.LimitGt is null ? "" : ShoeByLimitAbove)
                + (query.LimitGte is null ? "" : ShoeByLimitFrom)
                + (query.LimitLt is null ? "" : ShoeByLimitBelow)
                + (query.LimitLte is null ? "" : ShoeByLimitUpTo)
                + (query.LimitIn is null ? "" : ShoeByLimitIn)
                + (query.IsNew is null ? "" : ShoeByIsNew)
                + (query.Day is null ? "" : ShoeByDay)
                + (query.DayNe is null ? "" : ShoeByDayNot)
                + (query.DayGt is null ? "" : ShoeByDayAbove)
                + (query.DayGte is null ? "" : ShoeByDayFrom)
                + (query.DayLt is null ? "" : ShoeByDayBelow)
                + (query.DayLte is null ? "" : ShoeByDayUpTo)
                + (query.DayIn is null ? "" : ShoeByDayIn)
                + (query.CreatedAt is null ? "" : ShoeByCreatedAt)
                + (query.CreatedAtNe is null ? "" : ShoeByCreatedAtNot)
                + (query.CreatedAtGt is null ? "" : ShoeByCreatedAtAbove)
                + (query.CreatedAtGte is null ? "" : ShoeByCreatedAtFrom)
                + (query.CreatedAtLt is null ? "" : ShoeByCreatedAtBelow)
                + (query.CreatedAtLte is null ? "" : ShoeByCreatedAtUpTo)
                + (query.CreatedAtIn is null ? "" : ShoeByCreatedAtIn)
                + (query.Id is null ? "" : ShoeById)
                + (query.IdNe is null ? "" : ShoeByIdNot)
                + (query.IdGt is null ? "" : ShoeByIdAbove)
                + (query.IdGte is null ? "" : ShoeByIdFrom)
                + (query.IdLt is null ? "" : ShoeByIdBelow)
                + (query.IdLte is null ? "" : ShoeByIdUpTo)
                + (query.IdIn is null ? "" : ShoeByIdIn)
                + (after is null ? "" : behind)
                + end,
            [
                Param.Text(query.Type),
                Param.Text(query.TypeNe),
                Param.TextList(query.TypeIn),
                Param.Text(query.TypeContains),
                Param.Text(query.TypeStartsWith),
                Param.Decimal(query.Price, scale: 2),
                Param.Decimal(query.PriceNe, scale: 2),
                Param.Decimal(query.PriceGt, scale: 2),
                Param.Decimal(query.PriceGte, scale: 2),
                Param.Decimal(query.PriceLt, scale: 2),
                Param.Decimal(query.PriceLte, scale: 2),
                Param.DecimalList(query.PriceIn, scale: 2),
                Param.Enum(query.Grade, GradesText.Values),
                Param.Enum(query.GradeNe, GradesText.Values),
                Param.EnumList(query.GradeIn, GradesText.Values),
                Param.Integer(query.Limit2),
                Param.Integer(query.LimitNe),
                Param.Integer(query.LimitGt),
                Param.Integer(query.LimitGte),
                Param.Integer(query.LimitLt),
                Param.Integer(query.LimitLte),
                Param.IntegerList(query.LimitIn),
                Param.Boolean(query.IsNew),
                Param.Date(query.Day),
                Param.Date(query.DayNe),
                Param.Date(query.DayGt),
                Param.Date(query.DayGte),
                Param.Date(query.DayLt),
                Param.Date(query.DayLte),
                Param.DateList(query.DayIn),
                Param.Instant(query.CreatedAt),
                Param.Instant(query.CreatedAtNe),
                Param.Instant(query.CreatedAtGt),
                Param.Instant(query.CreatedAtGte),
                Param.Instant(query.CreatedAtLt),
                Param.Instant(query.CreatedAtLte),
                Param.InstantList(query.CreatedAtIn),
                Param.Long(query.Id),
                Param.Long(query.IdNe),
                Param.Long(query.IdGt),
                Param.Long(query.IdGte),
                Param.Long(query.IdLt),
                Param.Long(query.IdLte),
                Param.LongList(query.IdIn),
                Param.Integer(most + 1),
                .. keys,
            ],
            Shoe.Read,
            cancellationToken);
        var next = Cursor.Cut(data, most)
            ? query.Sort switch
            {
                ShoeListQuerySort.Id or ShoeListQuerySort.MinusId => Cursor.Of(order, data[^1].Id),
                ShoeListQuerySort.ShoeType or ShoeListQuerySort.MinusShoeType => Cursor.Of(order, data[^1].Type, data[^1].Id),
                ShoeListQuerySort.Price or ShoeListQuerySort.MinusPrice => Cursor.Of(order, data[^1].Price, data[^1].Id),
                _ => Cursor.Of(order, data[^1].Day, data[^1].Id),
            }
            : null;

        var total = await session.QuerySingleAsync(
            CountShoe
                + (query.Type is null ? "" : ShoeByType)
                + (query.TypeNe is null ? "" : ShoeByTypeNot)
                + (query.TypeIn is null ? "" : ShoeByTypeIn)
                + (query.TypeContains is null ? "" : ShoeByTypeContains)
                + (query.TypeStartsWith is null ? "" : ShoeByTypeStartsWith)
                + (query.Price is null ? "" : ShoeByPrice)
                + (query.PriceNe is null ? "" : ShoeByPriceNot)
                + (query.PriceGt is null ? "" : ShoeByPriceAbove)
                + (query.PriceGte is null ? "" : ShoeByPriceFrom)
                + (query.PriceLt is null ? "" : ShoeByPriceBelow)
                + (query.PriceLte is null ? "" : ShoeByPriceUpTo)
                + (query.PriceIn is null ? "" : ShoeByPriceIn)
                + (query.Grade is null ? "" : ShoeByGrade)
                + (query.GradeNe is null ? "" : ShoeByGradeNot)
                + (query.GradeIn is null ? "" : ShoeByGradeIn)
                + (query.Limit2 is null ? "" : ShoeByLimit)
                + (query.LimitNe is null ? "" : ShoeByLimitNot)
                + (query.LimitGt is null ? "" : ShoeByLimitAbove)
                + (query.LimitGte is null ? "" : ShoeByLimitFrom)
                + (query.LimitLt is null ? "" : ShoeByLimitBelow)
                + (query.LimitLte is null ? "" : ShoeByLimitUpTo)
                + (query.LimitIn is null ? "" : ShoeByLimitIn)
                + (query.IsNew is null ? "" : ShoeByIsNew)
                + (query.Day is null ? "" : ShoeByDay)
                + (query.DayNe is null ? "" : ShoeByDayNot)
                + (query.DayGt is null ? "" : ShoeByDayAbove)
                + (query.DayGte is null ? "" : ShoeByDayFrom)
                + (query.DayLt is null ? "" : ShoeByDayBelow)
                + (query.DayLte is null ? "" : ShoeByDayUpTo)
                + (query.DayIn is null ? "" : ShoeByDayIn)
                + (query.CreatedAt is null ? "" : ShoeByCreatedAt)
                + (query.CreatedAtNe is null ? "" : ShoeByCreatedAtNot)
                + (query.CreatedAtGt is null ? "" : ShoeByCreatedAtAbove)
                + (query.CreatedAtGte is null ? "" : ShoeByCreatedAtFrom)
                + (query.CreatedAtLt is null ? "" : ShoeByCreatedAtBelow)
                + (query.CreatedAtLte is null ? "" : ShoeByCreatedAtUpTo)
                + (query.CreatedAtIn is null ? "" : ShoeByCreatedAtIn)
                + (query.Id is null ? "" : ShoeById)
                + (query.IdNe is null ? "" : ShoeByIdNot)
                + (query.IdGt is null ? "" : ShoeByIdAbove)
                + (query.IdGte is null ? "" : ShoeByIdFrom)
                + (query.IdLt is null ? "" : ShoeByIdBelow)
                + (query.IdLte is null ? "" : ShoeByIdUpTo)
                + (query.IdIn is null ? "" : ShoeByIdIn),
            [
                Param.Text(query.Type),
                Param.Text(query.TypeNe),
                Param.TextList(query.TypeIn),
                Param.Text(query.TypeContains),
                Param.Text(query.TypeStartsWith),
                Param.Decimal(query.Price, scale: 2),
                Param.Decimal(query.PriceNe, scale: 2),
                Param.Decimal(query.PriceGt, scale: 2),
                Param.Decimal(query.PriceGte, scale: 2),
                Param.Decimal(query.PriceLt, scale: 2),
                Param.Decimal(query.PriceLte, scale: 2),
                Param.DecimalList(query.PriceIn, scale: 2),
                Param.Enum(query.Grade, GradesText.Values),
                Param.Enum(query.GradeNe, GradesText.Values),
                Param.EnumList(query.GradeIn, GradesText.Values),
                Param.Integer(query.Limit2),
                Param.Integer(query.LimitNe),
                Param.Integer(query.LimitGt),
                Param.Integer(query.LimitGte),
                Param.Integer(query.LimitLt),
                Param.Integer(query.LimitLte),
                Param.IntegerList(query.LimitIn),
                Param.Boolean(query.IsNew),
                Param.Date(query.Day),
                Param.Date(query.DayNe),
                Param.Date(query.DayGt),
                Param.Date(query.DayGte),
                Param.Date(query.DayLt),
                Param.Date(query.DayLte),
                Param.DateList(query.DayIn),
                Param.Instant(query.CreatedAt),
                Param.Instant(query.CreatedAtNe),
                Param.Instant(query.CreatedAtGt),
                Param.Instant(query.CreatedAtGte),
                Param.Instant(query.CreatedAtLt),
                Param.Instant(query.CreatedAtLte),
                Param.InstantList(query.CreatedAtIn),
                Param.Long(query.Id),
                Param.Long(query.IdNe),
                Param.Long(query.IdGt),
                Param.Long(query.IdGte),
                Param.Long(query.IdLt),
                Param.Long(query.IdLte),
                Param.LongList(query.IdIn),
            ],
            static row => row.Long(0),
            cancellationToken);

        return new ShoeListResponse
        {
            Data = data,
            Next = next,
            Total = total,
        };
    }
}
