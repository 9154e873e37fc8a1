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
        INSERT INTO "shoes" ("created_at", "type")
        VALUES ($1, $2)
        RETURNING {Shoe.Columns}
        """;

    private const string LinkTags =
        """
        INSERT INTO "shoe_tags" ("shoe_id", "tag_id")
        SELECT $1, value FROM json_each($2) WHERE TRUE
        ON CONFLICT DO NOTHING
        """;

    public Task<Shoe> RunAsync(ShoeWithTags body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<Shoe> RunAsync(
        Session session, ShoeWithTags body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var made = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text(body.Type),
            ],
            Shoe.Read,
            cancellationToken);

        await session.ExecuteAsync(
            LinkTags,
            [
                Param.Long(made.Id),
                Param.LongList(body.Tags),
            ],
            cancellationToken);

        return made;
    }
}
