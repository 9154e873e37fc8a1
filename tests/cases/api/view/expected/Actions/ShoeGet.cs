using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Reads one shoe.</summary>
internal sealed class ShoeGetAction(Database database)
{
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

    public Task<ShoeGetResult> RunAsync(ShoeGetPath path, CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, path, cancelled),
            cancellationToken);
    }

    private async Task<ShoeGetResult> RunAsync(
        Session session, ShoeGetPath path, CancellationToken cancellationToken)
    {
        var shoeFound = await session.QueryAsync(
            SelectShoe,
            [Param.Long(path.Id)],
            static row => (Row: ShoeCard.Read(row, 0), Id: row.Long(5)),
            cancellationToken);
        if (shoeFound.Count == 0)
        {
            throw new ActionFailedException(404, detail: "There is no such shoe.");
        }

        var tagsRows = await session.QueryAsync(
            ListTags,
            [Param.LongList([.. shoeFound.Select(static row => row.Id).Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var tags = tagsRows.ToLookup(static row => row.Owner, static row => row.Value);
        var shoe = shoeFound[0].Row with { Tags = [.. tags[shoeFound[0].Id]] };

        return new ShoeGetResult(shoe, "\"" + shoe.Edition.ToString(CultureInfo.InvariantCulture) + "\"");
    }
}
