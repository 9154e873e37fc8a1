using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /fill.</summary>
internal sealed class FillAction(Database database, TimeProvider time)
{
    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        ORDER BY "id"
        LIMIT 10
        """;

    private const string InsertEachShoe =
        """
        INSERT INTO "shoes" ("created_at", "type", "price", "stock", "status", "note")
        SELECT $1, json_extract(item.value, '$[0]'), json_extract(item.value, '$[1]'), json_extract(item.value, '$[2]'), json_extract(item.value, '$[3]'), json_extract(item.value, '$[4]')
        FROM json_each($2) AS item
        ORDER BY item.key
        """;

    public Task RunAsync(FillBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.Serializable,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, FillBody body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var shoes = await session.QueryAsync(
            ListShoe,
            [],
            Shoe.Read,
            cancellationToken);

        if (body.IsMeant)
        {
            await session.InsertEachAsync(
                InsertEachShoe,
                [Param.Instant(now)],
                shoes,
                item => [
                    Param.Text("filled"),
                    Param.Decimal(item.Price, scale: 2),
                    Param.Integer(0),
                    Param.Enum(ShoeStatus.Draft, ShoeStatusText.Values),
                    Param.Text(null),
                ],
                cancellationToken);
        }
    }
}
