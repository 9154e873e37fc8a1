using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Stores a new shoe.</summary>
internal sealed class CreateShoeAction(Database database, TimeProvider time)
{
    private const string InsertShoe = $"""
        INSERT INTO shoes (created_at, type, price, color, stock, status, released_at, sku)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        RETURNING {Shoe.Columns}
        """;

    public async Task<Shoe> RunAsync(CreateShoeHeader header, ShoeInput body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        // Insert the new shoe.
        var shoe = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text(body.Type),
                Param.Decimal(body.Price, scale: 2),
                Param.Text(body.Color),
                Param.Integer(body.Stock),
                Param.Enum<ShoeStatus>(body.Status, ShoeStatusText.Values),
                Param.Instant(body.ReleasedAt),
                Param.Uuid(body.Sku),
            ],
            Shoe.Read,
            cancellationToken);

        return shoe;
    }
}
