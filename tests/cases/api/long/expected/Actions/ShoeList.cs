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
        LIMIT $1
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
        LIMIT $1
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
        LIMIT $1
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
        LIMIT $1
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
        LIMIT $1
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
        LIMIT $1
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
        LIMIT $1
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
        LIMIT $1
        """;

    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE TRUE
        """;

    private const string ListShoeByType =
        """

          AND "type" = $2
        """;

    private const string ListShoeByTypeNot =
        """

          AND "type" IS NOT $3
        """;

    private const string ListShoeByTypeIn =
        """

          AND ("type" IS NOT NULL AND ("type" IN (SELECT value FROM json_each($4))))
        """;

    private const string ListShoeByTypeContains =
        """

          AND ("type" IS NOT NULL AND (instr("type", $5) > 0))
        """;

    private const string ListShoeByTypeStartsWith =
        """

          AND ("type" IS NOT NULL AND (substr("type", 1, length($6)) = $6))
        """;

    private const string ListShoeByPrice =
        """

          AND "price" = $7
        """;

    private const string ListShoeByPriceNot =
        """

          AND "price" <> $8
        """;

    private const string ListShoeByPriceAbove =
        """

          AND "price" > $9
        """;

    private const string ListShoeByPriceFrom =
        """

          AND "price" >= $10
        """;

    private const string ListShoeByPriceBelow =
        """

          AND "price" < $11
        """;

    private const string ListShoeByPriceUpTo =
        """

          AND "price" <= $12
        """;

    private const string ListShoeByPriceIn =
        """

          AND ("price" IN (SELECT value FROM json_each($13)))
        """;

    private const string ListShoeByGrade =
        """

          AND "grade" = $14
        """;

    private const string ListShoeByGradeNot =
        """

          AND "grade" IS NOT $15
        """;

    private const string ListShoeByGradeIn =
        """

          AND ("grade" IS NOT NULL AND ("grade" IN (SELECT value FROM json_each($16))))
        """;

    private const string ListShoeByLimit =
        """

          AND "limit" = $17
        """;

    private const string ListShoeByLimitNot =
        """

          AND "limit" <> $18
        """;

    private const string ListShoeByLimitAbove =
        """

          AND "limit" > $19
        """;

    private const string ListShoeByLimitFrom =
        """

          AND "limit" >= $20
        """;

    private const string ListShoeByLimitBelow =
        """

          AND "limit" < $21
        """;

    private const string ListShoeByLimitUpTo =
        """

          AND "limit" <= $22
        """;

    private const string ListShoeByLimitIn =
        """

          AND ("limit" IN (SELECT value FROM json_each($23)))
        """;

    private const string ListShoeByIsNew =
        """

          AND "is_new" = $24
        """;

    private const string ListShoeByDay =
        """

          AND "day" = $25
        """;

    private const string ListShoeByDayNot =
        """

          AND "day" IS NOT $26
        """;

    private const string ListShoeByDayAbove =
        """

          AND "day" > $27
        """;

    private const string ListShoeByDayFrom =
        """

          AND "day" >= $28
        """;

    private const string ListShoeByDayBelow =
        """

          AND "day" < $29
        """;

    private const string ListShoeByDayUpTo =
        """

          AND "day" <= $30
        """;

    private const string ListShoeByDayIn =
        """

          AND ("day" IS NOT NULL AND ("day" IN (SELECT value FROM json_each($31))))
        """;

    private const string ListShoeByCreatedAt =
        """

          AND "created_at" = $32
        """;

    private const string ListShoeByCreatedAtNot =
        """

          AND "created_at" <> $33
        """;

    private const string ListShoeByCreatedAtAbove =
        """

          AND "created_at" > $34
        """;

    private const string ListShoeByCreatedAtFrom =
        """

          AND "created_at" >= $35
        """;

    private const string ListShoeByCreatedAtBelow =
        """

          AND "created_at" < $36
        """;

    private const string ListShoeByCreatedAtUpTo =
        """

          AND "created_at" <= $37
        """;

    private const string ListShoeByCreatedAtIn =
        """

          AND ("created_at" IN (SELECT value FROM json_each($38)))
        """;

    private const string ListShoeById =
        """

          AND "id" = $39
        """;

    private const string ListShoeByIdNot =
        """

          AND "id" <> $40
        """;

    private const string ListShoeByIdAbove =
        """

          AND "id" > $41
        """;

    private const string ListShoeByIdFrom =
        """

          AND "id" >= $42
        """;

    private const string ListShoeByIdBelow =
        """

          AND "id" < $43
        """;

    private const string ListShoeByIdUpTo =
        """

          AND "id" <= $44
        """;

    private const string ListShoeByIdIn =
        """

          AND ("id" IN (SELECT value FROM json_each($45)))
        """;

    private const string CountShoe =
        """
        SELECT count(*)
        FROM "shoes"
        WHERE TRUE
        """;

    private const string CountShoeByType =
        """

          AND "type" = $1
        """;

    private const string CountShoeByTypeNot =
        """

          AND "type" IS NOT $2
        """;

    private const string CountShoeByTypeIn =
        """

          AND ("type" IS NOT NULL AND ("type" IN (SELECT value FROM json_each($3))))
        """;

    private const string CountShoeByTypeContains =
        """

          AND ("type" IS NOT NULL AND (instr("type", $4) > 0))
        """;

    private const string CountShoeByTypeStartsWith =
        """

          AND ("type" IS NOT NULL AND (substr("type", 1, length($5)) = $5))
        """;

    private const string CountShoeByPrice =
        """

          AND "price" = $6
        """;

    private const string CountShoeByPriceNot =
        """

          AND "price" <> $7
        """;

    private const string CountShoeByPriceAbove =
        """

          AND "price" > $8
        """;

    private const string CountShoeByPriceFrom =
        """

          AND "price" >= $9
        """;

    private const string CountShoeByPriceBelow =
        """

          AND "price" < $10
        """;

    private const string CountShoeByPriceUpTo =
        """

          AND "price" <= $11
        """;

    private const string CountShoeByPriceIn =
        """

          AND ("price" IN (SELECT value FROM json_each($12)))
        """;

    private const string CountShoeByGrade =
        """

          AND "grade" = $13
        """;

    private const string CountShoeByGradeNot =
        """

          AND "grade" IS NOT $14
        """;

    private const string CountShoeByGradeIn =
        """

          AND ("grade" IS NOT NULL AND ("grade" IN (SELECT value FROM json_each($15))))
        """;

    private const string CountShoeByLimit =
        """

          AND "limit" = $16
        """;

    private const string CountShoeByLimitNot =
        """

          AND "limit" <> $17
        """;

    private const string CountShoeByLimitAbove =
        """

          AND "limit" > $18
        """;

    private const string CountShoeByLimitFrom =
        """

          AND "limit" >= $19
        """;

    private const string CountShoeByLimitBelow =
        """

          AND "limit" < $20
        """;

    private const string CountShoeByLimitUpTo =
        """

          AND "limit" <= $21
        """;

    private const string CountShoeByLimitIn =
        """

          AND ("limit" IN (SELECT value FROM json_each($22)))
        """;

    private const string CountShoeByIsNew =
        """

          AND "is_new" = $23
        """;

    private const string CountShoeByDay =
        """

          AND "day" = $24
        """;

    private const string CountShoeByDayNot =
        """

          AND "day" IS NOT $25
        """;

    private const string CountShoeByDayAbove =
        """

          AND "day" > $26
        """;

    private const string CountShoeByDayFrom =
        """

          AND "day" >= $27
        """;

    private const string CountShoeByDayBelow =
        """

          AND "day" < $28
        """;

    private const string CountShoeByDayUpTo =
        """

          AND "day" <= $29
        """;

    private const string CountShoeByDayIn =
        """

          AND ("day" IS NOT NULL AND ("day" IN (SELECT value FROM json_each($30))))
        """;

    private const string CountShoeByCreatedAt =
        """

          AND "created_at" = $31
        """;

    private const string CountShoeByCreatedAtNot =
        """

          AND "created_at" <> $32
        """;

    private const string CountShoeByCreatedAtAbove =
        """

          AND "created_at" > $33
        """;

    private const string CountShoeByCreatedAtFrom =
        """

          AND "created_at" >= $34
        """;

    private const string CountShoeByCreatedAtBelow =
        """

          AND "created_at" < $35
        """;

    private const string CountShoeByCreatedAtUpTo =
        """

          AND "created_at" <= $36
        """;

    private const string CountShoeByCreatedAtIn =
        """

          AND ("created_at" IN (SELECT value FROM json_each($37)))
        """;

    private const string CountShoeById =
        """

          AND "id" = $38
        """;

    private const string CountShoeByIdNot =
        """

          AND "id" <> $39
        """;

    private const string CountShoeByIdAbove =
        """

          AND "id" > $40
        """;

    private const string CountShoeByIdFrom =
        """

          AND "id" >= $41
        """;

    private const string CountShoeByIdBelow =
        """

          AND "id" < $42
        """;

    private const string CountShoeByIdUpTo =
        """

          AND "id" <= $43
        """;

    private const string CountShoeByIdIn =
        """

          AND ("id" IN (SELECT value FROM json_each($44)))
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
                + (query.Type is null ? "" : ListShoeByType)
                + (query.TypeNe is null ? "" : ListShoeByTypeNot)
                + (query.TypeIn is null ? "" : ListShoeByTypeIn)
                + (query.TypeContains is null ? "" : ListShoeByTypeContains)
                + (query.TypeStartsWith is null ? "" : ListShoeByTypeStartsWith)
                + (query.Price is null ? "" : ListShoeByPrice)
                + (query.PriceNe is null ? "" : ListShoeByPriceNot)
                + (query.PriceGt is null ? "" : ListShoeByPriceAbove)
                + (query.PriceGte is null ? "" : ListShoeByPriceFrom)
                + (query.PriceLt is null ? "" : ListShoeByPriceBelow)
                + (query.PriceLte is null ? "" : ListShoeByPriceUpTo)
                + (query.PriceIn is null ? "" : ListShoeByPriceIn)
                + (query.Grade is null ? "" : ListShoeByGrade)
                + (query.GradeNe is null ? "" : ListShoeByGradeNot)
                + (query.GradeIn is null ? "" : ListShoeByGradeIn)
                + (query.Limit2 is null ? "" : ListShoeByLimit)
                + (query.LimitNe is null ? "" : ListShoeByLimitNot)
                + (query.LimitGt is null ? "" : ListShoeByLimitAbove)
                + (query.LimitGte is null ? "" : ListShoeByLimitFrom)
                + (query.LimitLt is null ? "" : ListShoeByLimitBelow)
                + (query.LimitLte is null ? "" : ListShoeByLimitUpTo)
                + (query.LimitIn is null ? "" : ListShoeByLimitIn)
                + (query.IsNew is null ? "" : ListShoeByIsNew)
                + (query.Day is null ? "" : ListShoeByDay)
                + (query.DayNe is null ? "" : ListShoeByDayNot)
                + (query.DayGt is null ? "" : ListShoeByDayAbove)
                + (query.DayGte is null ? "" : ListShoeByDayFrom)
                + (query.DayLt is null ? "" : ListShoeByDayBelow)
                + (query.DayLte is null ? "" : ListShoeByDayUpTo)
                + (query.DayIn is null ? "" : ListShoeByDayIn)
                + (query.CreatedAt is null ? "" : ListShoeByCreatedAt)
                + (query.CreatedAtNe is null ? "" : ListShoeByCreatedAtNot)
                + (query.CreatedAtGt is null ? "" : ListShoeByCreatedAtAbove)
                + (query.CreatedAtGte is null ? "" : ListShoeByCreatedAtFrom)
                + (query.CreatedAtLt is null ? "" : ListShoeByCreatedAtBelow)
                + (query.CreatedAtLte is null ? "" : ListShoeByCreatedAtUpTo)
                + (query.CreatedAtIn is null ? "" : ListShoeByCreatedAtIn)
                + (query.Id is null ? "" : ListShoeById)
                + (query.IdNe is null ? "" : ListShoeByIdNot)
                + (query.IdGt is null ? "" : ListShoeByIdAbove)
                + (query.IdGte is null ? "" : ListShoeByIdFrom)
                + (query.IdLt is null ? "" : ListShoeByIdBelow)
                + (query.IdLte is null ? "" : ListShoeByIdUpTo)
                + (query.IdIn is null ? "" : ListShoeByIdIn)
                + (after is null ? "" : behind)
                + end,
            [
                Param.Integer(most + 1),
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
                + (query.Type is null ? "" : CountShoeByType)
                + (query.TypeNe is null ? "" : CountShoeByTypeNot)
                + (query.TypeIn is null ? "" : CountShoeByTypeIn)
                + (query.TypeContains is null ? "" : CountShoeByTypeContains)
                + (query.TypeStartsWith is null ? "" : CountShoeByTypeStartsWith)
                + (query.Price is null ? "" : CountShoeByPrice)
                + (query.PriceNe is null ? "" : CountShoeByPriceNot)
                + (query.PriceGt is null ? "" : CountShoeByPriceAbove)
                + (query.PriceGte is null ? "" : CountShoeByPriceFrom)
                + (query.PriceLt is null ? "" : CountShoeByPriceBelow)
                + (query.PriceLte is null ? "" : CountShoeByPriceUpTo)
                + (query.PriceIn is null ? "" : CountShoeByPriceIn)
                + (query.Grade is null ? "" : CountShoeByGrade)
                + (query.GradeNe is null ? "" : CountShoeByGradeNot)
                + (query.GradeIn is null ? "" : CountShoeByGradeIn)
                + (query.Limit2 is null ? "" : CountShoeByLimit)
                + (query.LimitNe is null ? "" : CountShoeByLimitNot)
                + (query.LimitGt is null ? "" : CountShoeByLimitAbove)
                + (query.LimitGte is null ? "" : CountShoeByLimitFrom)
                + (query.LimitLt is null ? "" : CountShoeByLimitBelow)
                + (query.LimitLte is null ? "" : CountShoeByLimitUpTo)
                + (query.LimitIn is null ? "" : CountShoeByLimitIn)
                + (query.IsNew is null ? "" : CountShoeByIsNew)
                + (query.Day is null ? "" : CountShoeByDay)
                + (query.DayNe is null ? "" : CountShoeByDayNot)
                + (query.DayGt is null ? "" : CountShoeByDayAbove)
                + (query.DayGte is null ? "" : CountShoeByDayFrom)
                + (query.DayLt is null ? "" : CountShoeByDayBelow)
                + (query.DayLte is null ? "" : CountShoeByDayUpTo)
                + (query.DayIn is null ? "" : CountShoeByDayIn)
                + (query.CreatedAt is null ? "" : CountShoeByCreatedAt)
                + (query.CreatedAtNe is null ? "" : CountShoeByCreatedAtNot)
                + (query.CreatedAtGt is null ? "" : CountShoeByCreatedAtAbove)
                + (query.CreatedAtGte is null ? "" : CountShoeByCreatedAtFrom)
                + (query.CreatedAtLt is null ? "" : CountShoeByCreatedAtBelow)
                + (query.CreatedAtLte is null ? "" : CountShoeByCreatedAtUpTo)
                + (query.CreatedAtIn is null ? "" : CountShoeByCreatedAtIn)
                + (query.Id is null ? "" : CountShoeById)
                + (query.IdNe is null ? "" : CountShoeByIdNot)
                + (query.IdGt is null ? "" : CountShoeByIdAbove)
                + (query.IdGte is null ? "" : CountShoeByIdFrom)
                + (query.IdLt is null ? "" : CountShoeByIdBelow)
                + (query.IdLte is null ? "" : CountShoeByIdUpTo)
                + (query.IdIn is null ? "" : CountShoeByIdIn),
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
