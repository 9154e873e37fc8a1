using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Replaces one shoe.</summary>
internal sealed class ShoeReplaceAction(Database database)
{
    private const string UpdateShoe =
        $"""
        UPDATE "shoes"
        SET "type" = $1,
            "price" = $2,
            "grade" = $3,
            "limit" = $4,
            "is_new" = $5,
            "day" = $6
        WHERE "id" = $7
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

    public Task<Shoe> RunAsync(ShoeReplacePath path, ShoeBody2 body, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, path, body, cancelled),
            cancellationToken);
    }

    private async Task<Shoe> RunAsync(
        Session session, ShoeReplacePath path, ShoeBody2 body, CancellationToken cancellationToken)
    {
        var shoe = await session.QuerySingleOrDefaultAsync(
            UpdateShoe,
            [
                Param.Text(body.Type),
                Param.Decimal(body.Price, scale: 2),
                Param.Enum(body.Grade, GradesText.Values),
                Param.Integer(body.Limit),
                Param.Boolean(body.IsNew),
                Param.Date(body.Day),
                Param.Long(path.Id),
            ],
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

        return shoe;
    }
}
