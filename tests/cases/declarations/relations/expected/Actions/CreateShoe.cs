using System;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/shoes.</summary>
internal sealed class CreateShoeAction(Database database, TimeProvider time)
{
    private const string InsertBrand =
        $"""
        INSERT INTO "brands" ("created_at", "name")
        VALUES ($1, $2)
        RETURNING {Brand.Columns}
        """;

    private const string InsertShoe =
        $"""
        INSERT INTO "shoes" ("created_at", "type", "brand_id", "second_id", "parent_id")
        VALUES ($1, $2, $3, $4, $5)
        RETURNING {Shoe.Columns}
        """;

    public Task<CreateShoeResponse> RunAsync(ShoeInput body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<CreateShoeResponse> RunAsync(
        Session session, ShoeInput body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var brand = await session.QuerySingleAsync(
            InsertBrand,
            [
                Param.Instant(now),
                Param.Text(body.Type),
            ],
            Brand.Read,
            cancellationToken);

        var shoe = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text(body.Type),
                Param.Long(body.Brand),
                Param.Long(brand.Id),
                Param.Long(body.Parent),
            ],
            Shoe.Read,
            cancellationToken);

        return new CreateShoeResponse
        {
            Shoe = shoe,
            Second = shoe.Second,
            Parent = shoe.Parent,
        };
    }
}
