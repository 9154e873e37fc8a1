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
        INSERT INTO "shoes" ("created_at", "type", "price", "cost", "secret")
        VALUES ($1, $2, $3, $4, $5)
        RETURNING {Shoe.Columns}
        """;

    public async Task<CreateResponse> RunAsync(ShoeInput body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        var shoe = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text(body.Type),
                Param.Decimal(StoredValue.Digits(body.Cost * 2m, precision: 12, scale: 2, "price"), scale: 2),
                Param.Decimal(body.Cost, scale: 2),
                Param.Text(TextHash.Sha256(body.Type)),
            ],
            Shoe.Read,
            cancellationToken);

        return new CreateResponse
        {
            Shoe = shoe,
            IsDear = shoe.Cost > 5m,
        };
    }
}
