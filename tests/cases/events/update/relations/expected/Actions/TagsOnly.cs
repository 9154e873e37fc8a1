using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers PUT /v1/shoes/{id}/tags.</summary>
internal sealed class TagsOnlyAction(Database database)
{
    private const string UpdateShoe =
        $"""
        UPDATE "shoes"
        SET "created_at" = "created_at"
        WHERE "id" = $1
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

    public Task RunAsync(TagsOnlyPath path, TagsOnlyBody body, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, path, body, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, TagsOnlyPath path, TagsOnlyBody body, CancellationToken cancellationToken)
    {
        var shoe = await session.QuerySingleOrDefaultAsync(
            UpdateShoe,
            [Param.Long(path.Id)],
            Shoe.Read,
            cancellationToken);
        if (shoe is null)
        {
            throw new ActionFailedException(404, detail: "There is no such shoe.");
        }

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
