using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Creates one shoe.</summary>
internal sealed class ShoeCreateAction(Database database, TimeProvider time)
{
    private const string InsertShoe =
        $"""
        INSERT INTO "shoes" ("version", "created_at", "type", "price", "brand_id", "status")
        VALUES (1, $1, $2, $3, $4, $5)
        RETURNING {Shoe.Columns}
        """;

    public async Task<ShoeCreateResult> RunAsync(ShoeInput body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        var shoe = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text(body.Type),
                Param.Decimal(body.Price, scale: 2),
                Param.Long(body.Brand),
                Param.Enum(body.Status, ShoeStatusText.Values),
            ],
            Shoe.Read,
            cancellationToken);

        return new ShoeCreateResult(shoe, "\"" + shoe.Version.ToString(CultureInfo.InvariantCulture) + "\"", "/shoes/" + shoe.Id.ToString(CultureInfo.InvariantCulture));
    }
}
