using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/many.</summary>
internal sealed class ManyAction(Database database, TimeProvider time)
{
    private const string InsertEachShoe =
        """
        INSERT INTO "shoes" ("created_at", "type", "price", "brand_id", "note", "stock")
        SELECT $1, json_extract(item.value, '$[0]'), json_extract(item.value, '$[1]'), json_extract(item.value, '$[2]'), json_extract(item.value, '$[3]'), json_extract(item.value, '$[4]')
        FROM json_each($2) AS item
        ORDER BY item.key
        """;

    public async Task RunAsync(ManyBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        var session = database.Writer;

        await session.InsertEachAsync(
            InsertEachShoe,
            [Param.Instant(now)],
            body.Lines,
            line => [
                Param.Text(line.Type),
                Param.Decimal(StoredValue.Min(StoredValue.Rounded((decimal)line.Price, scale: 2), 0m, "price"), scale: 2),
                Param.Long(line.Brand),
                Param.Text(body.Note),
                Param.Integer(0),
            ],
            cancellationToken);
    }
}
