using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/tags/{id}/shoes.</summary>
internal sealed class TagAllAction(Database database, TimeProvider time)
{
    private const string SelectTag =
        $"""
        SELECT {Tag.Columns}
        FROM "tags"
        WHERE "id" = $1
        """;

    private const string InsertShoe =
        $"""
        INSERT INTO "shoes" ("created_at", "type")
        VALUES ($1, $2)
        RETURNING {Shoe.Columns}
        """;

    private const string LinkShoes =
        """
        INSERT INTO "shoe_tags" ("tag_id", "shoe_id")
        VALUES ($1, $2)
        ON CONFLICT DO NOTHING
        """;

    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        ORDER BY "id"
        LIMIT 50
        """;

    private const string LinkShoesValue =
        """
        INSERT INTO "shoe_tags" ("tag_id", "shoe_id")
        SELECT $1, value FROM json_each($2) WHERE TRUE
        ON CONFLICT DO NOTHING
        """;

    public Task RunAsync(TagAllPath path, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.Serializable,
            (session, cancelled) => RunAsync(session, path, now, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, TagAllPath path, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var tag = await session.QuerySingleOrDefaultAsync(
            SelectTag,
            [Param.Long(path.Id)],
            Tag.Read,
            cancellationToken);
        if (tag is null)
        {
            throw new ActionFailedException(404, detail: "There is no such tag.");
        }

        var made = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text("Sneaker"),
            ],
            Shoe.Read,
            cancellationToken);

        await session.ExecuteAsync(
            LinkShoes,
            [
                Param.Long(tag.Id),
                Param.Long(made.Id),
            ],
            cancellationToken);

        var shoes = await session.QueryAsync(
            ListShoe,
            [],
            Shoe.Read,
            cancellationToken);

        await session.ExecuteAsync(
            LinkShoesValue,
            [
                Param.Long(tag.Id),
                Param.LongList(shoes.MapEach(each => each.Id)),
            ],
            cancellationToken);
    }
}
