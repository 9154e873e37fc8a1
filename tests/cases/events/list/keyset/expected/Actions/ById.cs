using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /v1/by-id.</summary>
internal sealed class ByIdAction(Database database)
{
    private const string ListShoeOrder =
        "Shoe: id long";

    private const string ListShoe =
        $"""
        SELECT {Shoe.Columns}
        FROM "shoes"
        ORDER BY "id"
        LIMIT 2
        """;

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var page = await session.QueryAsync(
            ListShoe,
            [],
            Shoe.Read,
            cancellationToken);
        var first = Cursor.Cut(page, 1) ? Cursor.Of(ListShoeOrder, page[^1].Id) : null;

        return first;
    }
}
