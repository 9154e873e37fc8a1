using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers PUT /v1/shoes/{id}/tags.</summary>
internal sealed class TagShoeAction(Database database)
{
    private const string SelectShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "id" = $1
        """;

    private const string LinkTags =
        """
        INSERT INTO "shoe_tags" ("shoe_id", "tag_id")
        SELECT $1, value FROM json_each($2) WHERE TRUE
        ON CONFLICT DO NOTHING
        """;

    public Task RunAsync(TagShoePath path, TagShoeBody body, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.Serializable,
            (session, cancelled) => RunAsync(session, path, body, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, TagShoePath path, TagShoeBody body, CancellationToken cancellationToken)
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
            LinkTags,
            [
                Param.Long(shoe.Id),
                Param.LongList(body.Tags),
            ],
            cancellationToken);
    }
}
