using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /post.</summary>
internal sealed class PostAction(Database database, TimeProvider time)
{
    private const string InsertShoe =
        $"""
        INSERT INTO "shoes" ("created_at", "type", "price", "stock", "status", "note")
        VALUES ($1, $2, $3, $4, $5, $6)
        RETURNING {Shoe.Columns}
        """;

    public async Task<Shoe> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        // Insert the shoe.
        var shoe = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text(StoredValue.MaxLength(body.Type, 80, "type")),
                Param.Decimal(StoredValue.Digits(body.Price * 2m, precision: 12, scale: 2, "price"), scale: 2),
                Param.Integer(0),
                Param.Enum(ShoeStatus.Draft, ShoeStatusText.Values),
                Param.Text(body.Note),
            ],
            Shoe.Read,
            cancellationToken);

        return shoe;
    }
}
