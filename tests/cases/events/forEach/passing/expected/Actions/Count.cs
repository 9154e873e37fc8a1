using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;
using Microsoft.Extensions.Logging;

namespace App.Actions;

/// <summary>Answers GET /count.</summary>
internal sealed class CountAction(Database database, ILogger<CountAction> logger)
{
    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        ORDER BY "id"
        LIMIT 10
        """;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var shoes = await session.QueryAsync(
            ListShoe,
            [],
            Shoe.Read,
            cancellationToken);

        foreach (var shoe in shoes)
        {
            foreach (var other in shoes)
            {
                logger.LogInformation("{Message}", shoe.Type + " " + other.Type);
            }
        }
    }
}
