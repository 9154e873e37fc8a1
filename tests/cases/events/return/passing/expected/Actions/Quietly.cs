using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Answers DELETE /quiet/{id}.</summary>
internal sealed class QuietlyAction(Database database, ILogger<QuietlyAction> logger)
{
    private const string DeleteShoe =
        """
        DELETE FROM "shoes"
        WHERE "id" = $1
        """;

    public async Task RunAsync(QuietlyPath path, CancellationToken cancellationToken)
    {
        var session = database.Writer;

        var rows = await session.ExecuteAsync(
            DeleteShoe,
            [Param.Long(path.Id)],
            cancellationToken);

        var wasThere = rows > 0;

        if (wasThere)
        {
            logger.LogInformation("{Message}", "gone");

            return;
        }

        logger.LogInformation("{Message}", "nothing to delete");
    }
}
