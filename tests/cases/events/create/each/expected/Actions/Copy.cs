using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /copy.</summary>
internal sealed class CopyAction(Database database, TimeProvider time)
{
    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "type" = $1
        ORDER BY "id"
        LIMIT 100
        """;

    private const string InsertEachShoe =
        $"""
        INSERT INTO "shoes" ("created_at", "type", "price", "stock", "status", "note")
        SELECT $1, json_extract(item.value, '$[0]'), json_extract(item.value, '$[1]'), json_extract(item.value, '$[2]'), json_extract(item.value, '$[3]'), json_extract(item.value, '$[4]')
        FROM json_each($2) AS item
        ORDER BY item.key
        RETURNING {Shoe.Columns}
        """;

    public Task<IReadOnlyList<Shoe>> RunAsync(CopyBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.Serializable,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<IReadOnlyList<Shoe>> RunAsync(
        Session session, CopyBody body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var shoes = await session.QueryAsync(
            ListShoe,
            [Param.Text(body.Type)],
            Shoe.Read,
            cancellationToken);

        var copies = await session.InsertEachAsync(
            InsertEachShoe,
            [Param.Instant(now)],
            shoes,
            old => [
                Param.Text(StoredValue.MaxLength(old.Type + " again", 80, "type")),
                Param.Decimal(old.Price, scale: 2),
                Param.Integer(old.Stock * body.Factor),
                Param.Enum(old.Status, ShoeStatusText.Values),
                Param.Text(null),
            ],
            Shoe.Read,
            static row => row.Id,
            cancellationToken);

        return copies;
    }
}
