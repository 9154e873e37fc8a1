using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/shoes/{id}/sell.</summary>
internal sealed class SellAction(Database database, TimeProvider time)
{
    private const string UpdateShoe =
        $"""
        UPDATE "shoes"
        SET "stock" = checked_integer(checked_subtract("stock", $1)),
            "note" = $2,
            "changed_at" = $3,
            "version" = checked_integer(checked_add("version", 1))
        WHERE "id" = $4
        RETURNING {Shoe.Columns}
        """;

    public async Task<Shoe> RunAsync(SellPath path, SellBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        var sold = await session.QuerySingleOrDefaultAsync(
            UpdateShoe,
            [
                Param.Integer(body.Count),
                Param.Text("sold " + body.Count.ToString(CultureInfo.InvariantCulture)),
                Param.Instant(now),
                Param.Long(path.Id),
            ],
            Shoe.Read,
            cancellationToken);
        if (sold is null)
        {
            throw new ActionFailedException(404, detail: "There is no such shoe.");
        }

        return sold;
    }
}
