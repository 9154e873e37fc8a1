using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers DELETE /v1/shoes.</summary>
internal sealed class PurgeAction(Database database)
{
    private const string DeleteShoe =
        """
        DELETE FROM "shoes"
        WHERE "stock" = $1
          AND "note" IS NULL
        """;

    public async Task<PurgeResponse> RunAsync(CancellationToken cancellationToken)
    {
        var session = database.Writer;

        var gone = await session.ExecuteAsync(
            DeleteShoe,
            [Param.Integer(0)],
            cancellationToken);
        if (gone == 0)
        {
            throw new ActionFailedException(409, detail: "No shoe fits.");
        }

        return new PurgeResponse
        {
            Gone = gone,
        };
    }
}
