using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /titles/{id}.</summary>
internal sealed class GetTitleAction(Database database)
{
    private const string SelectBook =
        """
        SELECT "title"
        FROM "books"
        WHERE "id" = $1
        """;

    public async Task<string> RunAsync(GetTitlePath path, CancellationToken cancellationToken)
    {
        var session = database.BatchedReader;

        var book = await session.QuerySingleOrDefaultAsync(
            SelectBook,
            [Param.Long(path.Id)],
            static row => GetTitleBook.Read(row, 0),
            cancellationToken);
        if (book is null)
        {
            throw new ActionFailedException(404, detail: "There is no such book.");
        }

        return book.Title;
    }
}
