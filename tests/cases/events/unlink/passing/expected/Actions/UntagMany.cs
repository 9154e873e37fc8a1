using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/shoes/{id}/untag.</summary>
internal sealed class UntagManyAction(Database database)
{
    private const string SelectShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "id" = $1
        """;

    private const string UnlinkTags =
        """
        DELETE FROM "shoe_tags"
        WHERE "shoe_id" = $1
          AND "tag_id" IN (SELECT value FROM json_each($2))
        """;

    public Task RunAsync(UntagManyPath path, UntagManyBody body, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.Serializable,
            (session, cancelled) => RunAsync(session, path, body, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, UntagManyPath path, UntagManyBody body, CancellationToken cancellationToken)
    {
        var shoe = await session.QuerySingleOrDefaultAsync(
            SelectShoe,
            [Param.Long(path.Id)],
            Shoe.Read,
            cancellationToken);
        if (shoe is null)
        {
            throw new ActionFailedException(404, detail: "There is no such shoe.");
        }

        await session.ExecuteAsync(
            UnlinkTags,
            [
                Param.Long(shoe.Id),
                Param.LongList(body.Tags),
            ],
            cancellationToken);
    }
}
