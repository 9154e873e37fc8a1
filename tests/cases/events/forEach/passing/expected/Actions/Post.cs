using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Answers POST /post.</summary>
internal sealed class PostAction(Database database, ILogger<PostAction> logger)
{
    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        WHERE "type" = $1
        ORDER BY "id"
        LIMIT 100
        """;

    private const string UpdateShoe =
        """
        UPDATE "shoes"
        SET "stock" = checked_integer(checked_subtract("stock", $1))
        WHERE "id" = $2
        """;

    public Task<PostResponse> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.Serializable,
            (session, cancelled) => RunAsync(session, body, cancelled),
            cancellationToken);
    }

    private async Task<PostResponse> RunAsync(
        Session session, PostBody body, CancellationToken cancellationToken)
    {
        int total = 0;
        string? note = null;

        var shoes = await session.QueryAsync(
            ListShoe,
            [Param.Text(body.Type)],
            Shoe.Read,
            cancellationToken);

        note = "some";

        foreach (var found in shoes)
        {
            if (found.Stock < body.Least)
            {
                throw new ActionFailedException(409, detail: "Too few of " + found.Id.ToString(CultureInfo.InvariantCulture) + ".");
            }

            if (note is not null)
            {
                logger.LogInformation("{Message}", "Noted " + note + ".");

                note = found.Note;
            }

            total = total + found.Stock;

            await session.ExecuteAsync(
                UpdateShoe,
                [
                    Param.Integer(1),
                    Param.Long(found.Id),
                ],
                cancellationToken);
        }

        return new PostResponse
        {
            Total = total,
            Note = note,
        };
    }
}
