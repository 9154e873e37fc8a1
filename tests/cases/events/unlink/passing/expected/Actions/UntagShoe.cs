using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers DELETE /v1/shoes/{id}/tags/{tag}.</summary>
internal sealed class UntagShoeAction(Database database)
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
          AND "tag_id" = $2
        """;

    public Task RunAsync(UntagShoePath path, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.Serializable,
            (session, cancelled) => RunAsync(session, path, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, UntagShoePath path, CancellationToken cancellationToken)
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
                Param.Long(path.Tag),
            ],
            cancellationToken);
    }
}
