using System;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/upsert.</summary>
internal sealed class UpsertAction(Database database, TimeProvider time)
{
    private const string UpsertShoe =
        $"""
        INSERT INTO "shoes" ("created_at", "type")
        VALUES ($1, $2)
        ON CONFLICT ("type") DO UPDATE
        SET "type" = excluded."type"
        RETURNING {Shoe.Columns}
        """;

    private const string UnlinkOtherTags =
        """
        DELETE FROM "shoe_tags"
        WHERE "shoe_id" = $1
          AND NOT ("tag_id" IN (SELECT value FROM json_each($2)))
        """;

    private const string LinkTags =
        """
        INSERT INTO "shoe_tags" ("shoe_id", "tag_id")
        SELECT $1, value FROM json_each($2) WHERE TRUE
        ON CONFLICT DO NOTHING
        """;

    public Task RunAsync(ShoeWithTags body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, ShoeWithTags body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var shoe = await session.QuerySingleAsync(
            UpsertShoe,
            [
                Param.Instant(now),
                Param.Text(body.Type),
            ],
            Shoe.Read,
            cancellationToken);

        await session.ExecuteAsync(
            UnlinkOtherTags,
            [
                Param.Long(shoe.Id),
                Param.LongList(body.Tags),
            ],
            cancellationToken);

        await session.ExecuteAsync(
            LinkTags,
            [
                Param.Long(shoe.Id),
                Param.LongList(body.Tags),
            ],
            cancellationToken);
    }
}
