using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers DELETE /v1/drop/{id}.</summary>
internal sealed class DropAction(Database database)
{
    private const string DeleteShoe =
        """
        DELETE FROM "shoes"
        WHERE "id" = $1
        """;

    public async Task<DropResponse> RunAsync(DropPath path, CancellationToken cancellationToken)
    {
        var session = database.Writer;

        var rows = await session.ExecuteAsync(
            DeleteShoe,
            [Param.Long(path.Id)],
            cancellationToken);

        var wasThere = rows > 0;

        return new DropResponse
        {
            WasThere = wasThere,
        };
    }
}
