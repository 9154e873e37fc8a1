using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers DELETE /v1/shoes/{id}.</summary>
internal sealed class RemoveAction(Database database)
{
    private const string DeleteShoe =
        """
        DELETE FROM "shoes"
        WHERE "id" = $1
        """;

    public async Task RunAsync(RemovePath path, CancellationToken cancellationToken)
    {
        var session = database.Writer;

        var rows = await session.ExecuteAsync(
            DeleteShoe,
            [Param.Long(path.Id)],
            cancellationToken);
        if (rows == 0)
        {
            throw new ActionFailedException(404, detail: "There is no such shoe.");
        }
    }
}
