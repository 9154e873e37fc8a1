using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers PATCH /v1/shoes/{id}.</summary>
internal sealed class PatchAction(Database database)
{
    private const string UpdateShoe =
        $"""
        UPDATE "shoes"
        SET "type" = CASE WHEN $1 THEN $2 ELSE "type" END
        WHERE "id" = $3
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

    public Task<Shoe?> RunAsync(PatchPath path, PartialShoeWithTags body, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, path, body, cancelled),
            cancellationToken);
    }

    private async Task<Shoe?> RunAsync(
        Session session, PatchPath path, PartialShoeWithTags body, CancellationToken cancellationToken)
    {
        var changed = await session.QuerySingleOrDefaultAsync(
            UpdateShoe,
            [
                Param.Boolean(body.Type is not null),
                Param.Text(body.Type),
                Param.Long(path.Id),
            ],
            Shoe.Read,
            cancellationToken);

        if (changed is not null && body.Tags is not null)
        {
            await session.ExecuteAsync(
                UnlinkOtherTags,
                [
                    Param.Long(changed.Id),
                    Param.LongList(body.Tags),
                ],
                cancellationToken);

            await session.ExecuteAsync(
                LinkTags,
                [
                    Param.Long(changed.Id),
                    Param.LongList(body.Tags),
                ],
                cancellationToken);
        }

        return changed;
    }
}
