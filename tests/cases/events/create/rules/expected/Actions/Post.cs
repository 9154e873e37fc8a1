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
        INSERT INTO "shoes" ("created_at", "type", "price", "stock", "sold", "note")
        VALUES ($1, $2, $3, $4, $5, $6)
        RETURNING {Shoe.Columns}
        """;

    private const string InsertShoeValue =
        """
        INSERT INTO "shoes" ("created_at", "type", "price", "stock", "sold", "note")
        VALUES ($1, $2, $3, $4, $5, $6)
        """;

    public Task RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, PostBody body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text(body.Type),
                Param.Decimal(StoredValue.Min(StoredValue.Digits(body.Price - 5m, precision: 12, scale: 2, "price"), 0m, "price"), scale: 2),
                Param.Integer(body.Count),
                Param.Long(StoredValue.Max((long?)body.Sold, 9L, "sold")),
                Param.Text(body.Note),
            ],
            Shoe.Read,
            cancellationToken);

        await session.ExecuteAsync(
            InsertShoeValue,
            [
                Param.Instant(now),
                Param.Text(StoredValue.MaxLength(known.Type + " again", 80, "type")),
                Param.Decimal(known.Price, scale: 2),
                Param.Integer(StoredValue.Between(body.Count * 2, 0, 100, "stock")),
                Param.Long(3L),
                Param.Text(null),
            ],
            cancellationToken);
    }
}
