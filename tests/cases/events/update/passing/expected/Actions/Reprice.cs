using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/reprice.</summary>
internal sealed class RepriceAction(Database database, TimeProvider time)
{
    private const string UpdateShoe =
        """
        UPDATE "shoes"
        SET "price" = checked_round(checked_multiply("price", $1), 10000),
            "changed_at" = $2,
            "version" = checked_integer(checked_add("version", 1))
        WHERE "stock" > $3
          AND "price" > $4
        """;

    public async Task<RepriceResponse> RunAsync(RepriceQuery query, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        var changed = await session.ExecuteAsync(
            UpdateShoe,
            [
                Param.Decimal(query.Factor, scale: 4),
                Param.Instant(now),
                Param.Integer(0),
                Param.Decimal(1, scale: 2),
            ],
            cancellationToken);

        return new RepriceResponse
        {
            Changed = changed,
        };
    }
}
