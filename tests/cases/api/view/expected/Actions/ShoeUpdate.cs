using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Changes one shoe by what is sent.</summary>
internal sealed class ShoeUpdateAction(Database database)
{
    private const string FindShoe =
        """
        SELECT count(*)
        FROM "shoes"
        WHERE "id" = $1
        """;

    private const string UpdateShoe =
        $"""
        UPDATE "shoes"
        SET "type" = CASE WHEN $1 THEN $2 ELSE "type" END,
            "price" = CASE WHEN $3 THEN $4 ELSE "price" END,
            "brand_id" = CASE WHEN $5 THEN $6 ELSE "brand_id" END,
            "version" = checked_integer(checked_add("version", 1))
        WHERE "id" = $7
          AND ($8 IS NULL OR "version" IN (SELECT value FROM json_each($8)))
        RETURNING {Shoe.Columns}
        """;

    private const string UnlinkOtherTags =
        """
        DELETE FROM "shoe_tags"
        WHERE "shoe_id" = $1
          AND NOT ("tag_id" IN (SELECT value FROM json_each($2)))
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

    public Task<ShoeUpdateResult> RunAsync(ShoeUpdatePath path, ShoeUpdateHeader header, PartialShoeBody body, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.Serializable,
            (session, cancelled) => RunAsync(session, path, header, body, cancelled),
            cancellationToken);
    }

    private async Task<ShoeUpdateResult> RunAsync(
        Session session, ShoeUpdatePath path, ShoeUpdateHeader header, PartialShoeBody body, CancellationToken cancellationToken)
    {
        var versions = IfMatch.Read(header.IfMatch);
        var written = await session.QuerySingleOrDefaultAsync(
            UpdateShoe,
            [
                Param.Boolean(body.Type is not null),
                Param.Text(body.Type),
                Param.Boolean(body.Price is not null),
                Param.Decimal(body.Price, scale: 2),
                Param.Boolean(body.BrandSent),
                Param.Long(body.Brand),
                Param.Long(path.Id),
                Param.LongList(versions),
            ],
            Shoe.Read,
            cancellationToken);
        if (written is null)
        {
            IfMatch.Check(await session.QuerySingleAsync(FindShoe, [Param.Long(path.Id)], static row => row.Long(0), cancellationToken));
            throw new ActionFailedException(404, detail: "There is no such shoe.");
        }

        if (body.Tags is not null)
        {
            await session.ExecuteAsync(
                UnlinkOtherTags,
                [
                    Param.Long(written.Id),
                    Param.LongList(body.Tags),
                ],
                cancellationToken);

            await session.ExecuteAsync(
                LinkTags,
                [
                    Param.Long(written.Id),
                    Param.LongList(body.Tags),
                ],
                cancellationToken);
        }

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

        return new ShoeUpdateResult(shoe, "\"" + shoe.Edition.ToString(CultureInfo.InvariantCulture) + "\"");
    }
}
