using System;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /shoes.</summary>
internal sealed class AddShoeAction(Database database, TimeProvider time)
{
    private const string InsertShoe =
        $"""
        INSERT INTO "shoes" ("rev", "created_at", "sku", "price", "brand_id", "stock")
        VALUES (1, $1, $2, $3, $4, $5)
        RETURNING {Shoe.Columns}
        """;

    public async Task<Shoe> RunAsync(ShoeInput body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        var shoe = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text(StoredValue.MaxLength(StoredValue.MinLength(body.Sku.Trim(), 2, "stock, keeping \"unit\""), 20, "stock, keeping \"unit\"")),
                Param.Decimal(body.Price, scale: 2),
                Param.Long(body.Brand),
                Param.Integer(body.Stock),
            ],
            Shoe.Read,
            cancellationToken);

        return shoe;
    }
}
