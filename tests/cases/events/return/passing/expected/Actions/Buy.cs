using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Sells, or says how many are left.</summary>
internal sealed class BuyAction(Database database)
{
    private const string SelectShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "id" = $1
        """;

    private const string UpdateShoe =
        $"""
        UPDATE "shoes"
        SET "stock" = checked_integer(checked_subtract("stock", $1))
        WHERE "id" = $2
        RETURNING {Shoe.Columns}
        """;

    public Task<BuyResult> RunAsync(BuyPath path, BuyBody body, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.Serializable,
            (session, cancelled) => RunAsync(session, path, body, cancelled),
            cancellationToken);
    }

    private async Task<BuyResult> RunAsync(
        Session session, BuyPath path, BuyBody body, CancellationToken cancellationToken)
    {
        var shoe = await session.QuerySingleOrDefaultAsync(
            SelectShoe,
            [Param.Long(path.Id)],
            Shoe.Read,
            cancellationToken);
        if (shoe is null)
        {
            throw new ActionFailedException(404, detail: "There is no such shoe.");
        }

        if (shoe.Stock == 0)
        {
            return new BuyResult.NoContent();
        }

        if (shoe.Stock < body.Count)
        {
            return new BuyResult.Accepted(new Buy202Response
            {
                Left = shoe.Stock,
                Wanted = body.Count,
            });
        }

        var sold = await session.QuerySingleOrDefaultAsync(
            UpdateShoe,
            [
                Param.Integer(body.Count),
                Param.Long(path.Id),
            ],
            Shoe.Read,
            cancellationToken);

        return new BuyResult.Ok(sold);
    }
}
