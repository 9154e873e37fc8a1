using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/computed.</summary>
internal sealed class ComputedAction(Database database)
{
    private const string ListShoeOrder =
        "Shoe: shoe.brand?.name text(80)?, shoe.price * 2 decimal, id long";

    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns},
            (
            SELECT "brand"."name"
            FROM "brands" AS "brand"
            WHERE "brand"."id" = "shoes"."brand_id"),
            checked_multiply("price", $1)
        FROM "shoes"
        WHERE TRUE
        """;

    private const string ListShoeAfter =
        """

          AND (((
            SELECT "brand"."name"
            FROM "brands" AS "brand"
            WHERE "brand"."id" = "shoes"."brand_id") > $2 OR ((
            SELECT "brand"."name"
            FROM "brands" AS "brand"
            WHERE "brand"."id" = "shoes"."brand_id") IS NULL AND $2 IS NOT NULL)) OR ((
            SELECT "brand"."name"
            FROM "brands" AS "brand"
            WHERE "brand"."id" = "shoes"."brand_id") IS $2 AND (checked_multiply("price", $1) > $3 OR (checked_multiply("price", $1) = $3 AND "id" > $4))))
        """;

    private const string ListShoeEnd =
        """

        ORDER BY (
            SELECT "brand"."name"
            FROM "brands" AS "brand"
            WHERE "brand"."id" = "shoes"."brand_id") ASC NULLS LAST, checked_multiply("price", $1), "id"
        LIMIT 6
        """;

    public async Task<ComputedResponse> RunAsync(ComputedBody body, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        IReadOnlyList<Shoe>? shoes = null;
        string? more = null;
        if (body.IsAsked)
        {
            var after = Cursor.Read(body.After, ListShoeOrder, "body.after");
            var page = await session.QueryAsync(
                ListShoe
                    + (after is null ? "" : ListShoeAfter)
                    + ListShoeEnd,
                [
                    Param.Decimal(2, scale: 0),
                    Param.Text(after?.OptionalText(0)),
                    Param.Decimal(after?.Decimal(1), scale: 2),
                    Param.Long(after?.Long(2)),
                ],
                static row => (Row: Shoe.Read(row), Key1: row.OptionalText(8), Key2: row.Decimal(9, scale: 2)),
                cancellationToken);
            more = Cursor.Cut(page, 5) ? Cursor.Of(ListShoeOrder, page[^1].Key1, page[^1].Key2, page[^1].Row.Id) : null;
            shoes = page.ConvertAll(static one => one.Row);
            if (page.Count == 0)
            {
                throw new ActionFailedException(404, detail: "No shoe fits.");
            }
        }

        return new ComputedResponse
        {
            Shoes = shoes,
            More = more,
        };
    }
}
