using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /shoes.</summary>
internal sealed class FindShoeAction(Database database, TimeProvider time)
{
    private const string SelectShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "name" = $1
        ORDER BY "id"
        LIMIT 1
        """;

    private const string InsertShoe =
        $"""
        INSERT INTO "shoes" ("created_at", "name", "note", "sold_at", "price", "count")
        VALUES ($1, $2, $3, $4, $5, $6)
        RETURNING {Shoe.Columns}
        """;

    public Task<Shoe> RunAsync(FindShoeQuery query, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.Serializable,
            (session, cancelled) => RunAsync(session, query, now, cancelled),
            cancellationToken);
    }

    private async Task<Shoe> RunAsync(
        Session session, FindShoeQuery query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var shoe = await session.QuerySingleOrDefaultAsync(
            SelectShoe,
            [Param.Text(query.Name)],
            Shoe.Read,
            cancellationToken);

        var made = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text(shoe?.Note is not null ? shoe.Note : query.Name),
                Param.Text(shoe?.Id is not null ? "found" : query.Name),
                Param.Instant(shoe?.SoldAt is not null ? shoe.SoldAt.Value : query.At),
                Param.Decimal(StoredValue.Digits(shoe?.Price is not null ? shoe.Price.Value * 2m : 1.5m, precision: 12, scale: 2, "price"), scale: 2),
                Param.Integer((shoe?.Id is not null && shoe?.Count is not null) ? shoe.Count + 1 : 0),
            ],
            Shoe.Read,
            cancellationToken);

        return made;
    }
}
