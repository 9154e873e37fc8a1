using System;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers PUT /v1/shoes.</summary>
internal sealed class PutAction(Database database, TimeProvider time)
{
    private const string UpsertShoe =
        $"""
        INSERT INTO "shoes" ("created_at", "type", "price", "brand_id", "note", "stock")
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT ("type") DO UPDATE
        SET "price" = excluded."price",
            "brand_id" = excluded."brand_id",
            "note" = excluded."note",
            "stock" = excluded."stock"
        RETURNING {Shoe.Columns}
        """;

    public async Task<Shoe> RunAsync(ShoeInput body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        var shoe = await session.QuerySingleAsync(
            UpsertShoe,
            [
                Param.Instant(now),
                Param.Text(body.Type),
                Param.Decimal(body.Price, scale: 2),
                Param.Long(body.Brand),
                Param.Text(body.Note),
                Param.Integer(body.Stock),
            ],
            Shoe.Read,
            cancellationToken);

        return shoe;
    }
}
