using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers PATCH /v1/shoes/{id}.</summary>
internal sealed class PatchShoeAction(Database database, TimeProvider time)
{
    private const string UpdateShoe =
        $"""
        UPDATE "shoes"
        SET "type" = CASE WHEN $1 THEN $2 ELSE "type" END,
            "price" = CASE WHEN $3 THEN $4 ELSE "price" END,
            "brand_id" = CASE WHEN $5 THEN $6 ELSE "brand_id" END,
            "note" = CASE WHEN $7 THEN $8 ELSE "note" END,
            "status" = CASE WHEN $9 THEN $10 ELSE "status" END,
            "extra" = CASE WHEN $11 THEN $12 ELSE "extra" END,
            "changed_at" = $13,
            "version" = checked_integer(checked_add("version", 1))
        WHERE "id" = $14
        RETURNING {Shoe.Columns}
        """;

    public async Task<Shoe> RunAsync(PatchShoePath path, PartialShoe body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        var shoe = await session.QuerySingleOrDefaultAsync(
            UpdateShoe,
            [
                Param.Boolean(body.Type is not null),
                Param.Text(body.Type),
                Param.Boolean(body.Price is not null),
                Param.Decimal(body.Price, scale: 2),
                Param.Boolean(body.BrandSent),
                Param.Long(body.Brand),
                Param.Boolean(body.NoteSent),
                Param.Text(body.Note),
                Param.Boolean(body.Status is not null),
                Param.Enum(body.Status, ShoeStatusText.Values),
                Param.Boolean(body.Extra is not null),
                Param.Json(body.Extra),
                Param.Instant(now),
                Param.Long(path.Id),
            ],
            Shoe.Read,
            cancellationToken);
        if (shoe is null)
        {
            throw new ActionFailedException(404, detail: "There is no such shoe.");
        }

        return shoe;
    }
}
