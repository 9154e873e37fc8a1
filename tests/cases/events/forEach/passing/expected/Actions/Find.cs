using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /find.</summary>
internal sealed class FindAction(Database database)
{
    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        ORDER BY "id"
        LIMIT 10
        """;

    public async Task<Shoe> RunAsync(FindQuery query, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var shoes = await session.QueryAsync(
            ListShoe,
            [],
            Shoe.Read,
            cancellationToken);

        foreach (var item in shoes)
        {
            if (item.Type == query.Type)
            {
                return item;
            }
        }

        throw new ActionFailedException(404);
    }
}
