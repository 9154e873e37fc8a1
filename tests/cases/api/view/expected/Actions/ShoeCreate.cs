using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Creates one shoe.</summary>
internal sealed class ShoeCreateAction(Database database, TimeProvider time)
{
    private const string InsertShoe =
        $"""
        INSERT INTO "shoes" ("version", "created_at", "type", "price", "brand_id")
        VALUES (1, $1, $2, $3, $4)
        RETURNING {Shoe.Columns}
        """;

    private const string LinkTags =
        """
        INSERT INTO "shoe_tags" ("shoe_id", "tag_id")
        SELECT $1, value FROM json_each($2) WHERE TRUE
        ON CONFLICT DO NOTHING
        """;

    private const string SelectShoe =
        """
        SELECT "shoes"."type", "shoes"."id", "shoes"."version", "brand"."id", "brand"."name", "shoes"."id"
        FROM "shoes"
        LEFT JOIN "brands" AS "brand" ON "brand"."id" = "shoes"."brand_id"
        WHERE "shoes"."id" = $1
        """;

    private const string ListTags =
        """
        SELECT "shoe_tags"."shoe_id", "tags"."name"
        FROM "shoe_tags"
        JOIN "tags" ON "tags"."id" = "shoe_tags"."tag_id"
        WHERE "shoe_tags"."shoe_id" IN (SELECT value FROM json_each($1))
        ORDER BY "tags"."id"
        """;

    public Task<ShoeCreateResult> RunAsync(ShoeBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.RepeatableRead,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<ShoeCreateResult> RunAsync(
        Session session, ShoeBody body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var written = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text(body.Type),
                Param.Decimal(body.Price, scale: 2),
                Param.Long(body.Brand),
            ],
            Shoe.Read,
            cancellationToken);

        await session.ExecuteAsync(
            LinkTags,
            [
                Param.Long(written.Id),
                Param.LongList(body.Tags),
            ],
            cancellationToken);

        var shoeFound = await session.QueryAsync(
            SelectShoe,
            [Param.Long(written.Id)],
            static row => (Row: ShoeCard.Read(row, 0), Id: row.Long(5)),
            cancellationToken);
        var tagsRows = await session.QueryAsync(
            ListTags,
            [Param.LongList([.. shoeFound.Select(static row => row.Id).Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var tags = tagsRows.ToLookup(static row => row.Owner, static row => row.Value);
        var shoe = shoeFound[0].Row with { Tags = [.. tags[shoeFound[0].Id]] };

        return new ShoeCreateResult(shoe, "\"" + shoe.Edition.ToString(CultureInfo.InvariantCulture) + "\"", "/shoes/" + shoe.Number.ToString(CultureInfo.InvariantCulture));
    }
}
