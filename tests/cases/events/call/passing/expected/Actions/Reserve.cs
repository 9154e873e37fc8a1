using System;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Takes shoes off the shelf.</summary>
internal sealed class ReserveAction(NoteAction noteAction)
{
    private const string SelectShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "id" = $1
        """;

    private const string InsertSale =
        """
        INSERT INTO "sales" ("created_at", "shoe_id", "count")
        VALUES ($1, $2, $3)
        """;

    private const string UpdateShoe =
        """
        UPDATE "shoes"
        SET "stock" = checked_integer(checked_subtract("stock", $1))
        WHERE "id" = $2
        """;

    public async Task<ReserveResponse> RunAsync(
        Session session, ReserveInput input, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await session.QuerySingleOrDefaultAsync(
            SelectShoe,
            [Param.Long(input.ShoeId)],
            Shoe.Read,
            cancellationToken);
        if (found is null)
        {
            throw new ActionFailedException(404, detail: "There is no such shoe.");
        }

        if (found.Stock < input.Count)
        {
            throw new ActionFailedException(409);
        }

        await session.ExecuteAsync(
            InsertSale,
            [
                Param.Instant(now),
                Param.Long(input.ShoeId),
                Param.Integer(input.Count),
            ],
            cancellationToken);

        await session.ExecuteAsync(
            UpdateShoe,
            [
                Param.Integer(input.Count),
                Param.Long(input.ShoeId),
            ],
            cancellationToken);

        await noteAction.RunAsync(
            new NoteInput
            {
                Message = "reserved",
            },
            cancellationToken);

        return new ReserveResponse
        {
            Left = found.Stock - input.Count,
            Price = found.Price,
            Name = found.Type,
        };
    }
}
