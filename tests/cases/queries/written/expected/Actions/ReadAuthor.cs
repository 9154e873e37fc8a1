using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /books/{id}/author.</summary>
internal sealed class ReadAuthorAction(Database database)
{
    private const string SelectBook =
        """
        SELECT "author"."id"
        FROM "books"
        JOIN "authors" AS "author" ON "author"."id" = "books"."author_id"
        WHERE "books"."id" = $1
        """;

    private const string ListTitles =
        """
        SELECT "author_id", "title"
        FROM "books"
        WHERE "author_id" = ANY ($1)
        ORDER BY "id"
        """;

    private const string ListPrices =
        """
        SELECT "author_id", "price"
        FROM "books"
        WHERE "author_id" = ANY ($1)
        ORDER BY "id"
        """;

    public Task<ReadAuthorBook> RunAsync(ReadAuthorPath path, CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, path, cancelled),
            cancellationToken);
    }

    private async Task<ReadAuthorBook> RunAsync(
        Session session, ReadAuthorPath path, CancellationToken cancellationToken)
    {
        var bookFound = await session.QueryAsync(
            SelectBook,
            [Param.Long(path.Id)],
            static row => (Row: ReadAuthorBook.Read(row, 0), AuthorId: row.Long(0)),
            cancellationToken);
        if (bookFound.Count == 0)
        {
            throw new ActionFailedException(404, detail: "There is no such book.");
        }

        var titlesRows = await session.QueryAsync(
            ListTitles,
            [Param.LongList([.. bookFound.Select(static row => row.AuthorId).Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var pricesRows = await session.QueryAsync(
            ListPrices,
            [Param.LongList([.. bookFound.Select(static row => row.AuthorId).Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Decimal(1, scale: 2)),
            cancellationToken);
        var titles = titlesRows.ToLookup(static row => row.Owner, static row => row.Value);
        var prices = pricesRows.ToLookup(static row => row.Owner, static row => row.Value);
        var book = bookFound[0].Row with
        {
            Author = bookFound[0].Row.Author with
            {
                Titles = [.. titles[bookFound[0].AuthorId]],
                Prices = [.. prices[bookFound[0].AuthorId]],
            },
        };

        return book;
    }
}
