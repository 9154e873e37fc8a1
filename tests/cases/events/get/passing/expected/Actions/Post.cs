using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /post.</summary>
internal sealed class PostAction(Database database)
{
    private const string SelectShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "id" = $1
        """;

    private const string SelectShoeValue =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "type" = $1
          AND ("note" IS NULL OR "note" IS NOT $2)
        ORDER BY "id"
        LIMIT 1
        """;

    public Task<PostResponse> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, body, cancelled),
            cancellationToken);
    }

    private async Task<PostResponse> RunAsync(
        Session session, PostBody body, CancellationToken cancellationToken)
    {
        var first = await session.QuerySingleOrDefaultAsync(
            SelectShoe,
            [Param.Long(1)],
            Shoe.Read,
            cancellationToken);
        if (first is null)
        {
            throw new ActionFailedException(404, detail: "There is no such shoe.");
        }

        var other = await session.QuerySingleOrDefaultAsync(
            SelectShoeValue,
            [
                Param.Text(body.Type),
                Param.Text(body.Note),
            ],
            Shoe.Read,
            cancellationToken);

        return new PostResponse
        {
            First = first,
            Other = other,
            Price = other?.Price ?? first.Price,
        };
    }
}
