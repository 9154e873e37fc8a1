using System;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/shoes.</summary>
internal sealed class CreateAction(Database database, TimeProvider time)
{
    private const string InsertShoe =
        $"""
        INSERT INTO "shoes" ("created_at", "type", "price", "brand_id", "note", "stock")
        VALUES ($1, $2, $3, $4, $5, $6)
        RETURNING {Shoe.Columns}
        """;

    private const string InsertShoeValue =
        """
        INSERT INTO "shoes" ("created_at", "type", "price", "brand_id", "note", "stock")
        VALUES ($1, $2, $3, $4, $5, $6)
        """;

    public Task<Shoe> RunAsync(ShoeInput body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<Shoe> RunAsync(
        Session session, ShoeInput body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var shoe = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text(body.Type),
                Param.Decimal(body.Price, scale: 2),
                Param.Long(body.Brand),
                Param.Text(body.Note),
                Param.Integer(3),
            ],
            Shoe.Read,
            cancellationToken);

        await session.ExecuteAsync(
            InsertShoeValue,
            [
                Param.Instant(now),
                Param.Text(StoredValue.MaxLength(body.Type + " again", 80, "type")),
                Param.Decimal(shoe.Price, scale: 2),
                Param.Long(shoe.Brand),
                Param.Text(shoe.Note),
                Param.Integer(shoe.Stock),
            ],
            cancellationToken);

        return shoe;
    }
}
