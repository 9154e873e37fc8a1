using System.Globalization;
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
            "status" = CASE WHEN $7 THEN $8 ELSE "status" END,
            "version" = checked_integer(checked_add("version", 1))
        WHERE "id" = $9
          AND ($10 IS NULL OR "version" IN (SELECT value FROM json_each($10)))
        RETURNING {Shoe.Columns}
        """;

    public Task<ShoeUpdateResult> RunAsync(ShoeUpdatePath path, ShoeUpdateHeader header, PartialShoe body, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, path, header, body, cancelled),
            cancellationToken);
    }

    private async Task<ShoeUpdateResult> RunAsync(
        Session session, ShoeUpdatePath path, ShoeUpdateHeader header, PartialShoe body, CancellationToken cancellationToken)
    {
        var versions = IfMatch.Read(header.IfMatch);
        var shoe = await session.QuerySingleOrDefaultAsync(
            UpdateShoe,
            [
                Param.Boolean(body.Type is not null),
                Param.Text(body.Type),
                Param.Boolean(body.Price is not null),
                Param.Decimal(body.Price, scale: 2),
                Param.Boolean(body.BrandSent),
                Param.Long(body.Brand),
                Param.Boolean(body.Status is not null),
                Param.Enum(body.Status, ShoeStatusText.Values),
                Param.Long(path.Id),
                Param.LongList(versions),
            ],
            Shoe.Read,
            cancellationToken);
        if (shoe is null)
        {
            IfMatch.Check(await session.QuerySingleAsync(FindShoe, [Param.Long(path.Id)], static row => row.Long(0), cancellationToken));
            throw new ActionFailedException(404, detail: "There is no such shoe.");
        }

        return new ShoeUpdateResult(shoe, "\"" + shoe.Version.ToString(CultureInfo.InvariantCulture) + "\"");
    }
}
