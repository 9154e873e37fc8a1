using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /books.</summary>
internal sealed class ListBooksAction(Database database)
{
    private const string ListBook =
        """
        SELECT "books"."title",
            ("books"."price" * $1),
            $2,
            "author"."name",
            "country"."name",
            ("books"."status" = $3),
            (
                SELECT count(*)
                FROM "reviews" AS "review"
                WHERE "review"."book_id" = "books"."id"),
            "books"."id"
        FROM "books"
        JOIN "authors" AS "author" ON "author"."id" = "books"."author_id"
        LEFT JOIN "countries" AS "country" ON "country"."id" = "author"."country_id"
        WHERE TRUE
        """;

    private const string BookByAuthor =
        """

          AND "author"."name" = $4
        """;

    private const string ListBookEnd =
        """

        ORDER BY "books"."title", "books"."id"
        LIMIT 20
        """;

    private const string CountBook =
        """
        SELECT count(*)
        FROM "books"
        WHERE TRUE
        """;

    private const string BookByAuthorValue =
        """

          AND "author_id" IN (SELECT "author"."id" FROM "authors" AS "author" WHERE "author"."name" = $1)
        """;

    private const string ListStars =
        """
        SELECT "book_id", "stars"
        FROM "reviews"
        WHERE "book_id" = ANY ($1)
          AND "stars" >= $2
        ORDER BY "stars" DESC, "id"
        """;

    private const string ListTags =
        """
        SELECT "tag_books"."book_id", "tags"."name"
        FROM "tag_books"
        JOIN "tags" ON "tags"."id" = "tag_books"."tag_id"
        WHERE "tag_books"."book_id" = ANY ($1)
        ORDER BY "tags"."id"
        """;

    public Task<ListBooksResponse> RunAsync(ListBooksQuery query, CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, query, cancelled),
            cancellationToken);
    }

    private async Task<ListBooksResponse> RunAsync(
        Session session, ListBooksQuery query, CancellationToken cancellationToken)
    {
        var booksFound = await session.QueryAsync(
            ListBook
                + (query.Author is null ? "" : BookByAuthor)
                + ListBookEnd,
            [
                Param.Decimal(2, scale: 0),
                Param.Integer(query.Least),
                Param.Enum(BookStatus.Out, BookStatusText.Values),
                Param.Text(query.Author),
            ],
            static row => (Row: ListBooksBook.Read(row, 0), Id: row.Long(7)),
            cancellationToken);
        var starsRows = await session.QueryAsync(
            ListStars,
            [
                Param.LongList([.. booksFound.Select(static row => row.Id).Distinct()]),
                Param.Integer(query.Least),
            ],
            static row => (Owner: row.Long(0), Value: row.Integer(1)),
            cancellationToken);
        var tagsRows = await session.QueryAsync(
            ListTags,
            [Param.LongList([.. booksFound.Select(static row => row.Id).Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var stars = starsRows.ToLookup(static row => row.Owner, static row => row.Value);
        var tags = tagsRows.ToLookup(static row => row.Owner, static row => row.Value);
        var books = booksFound.ConvertAll(row => row.Row with
        {
            Stars = [.. stars[row.Id]],
            Tags = [.. tags[row.Id]],
        });

        var all = await session.QuerySingleAsync(
            CountBook
                + (query.Author is null ? "" : BookByAuthorValue),
            [Param.Text(query.Author)],
            static row => row.Long(0),
            cancellationToken);

        return new ListBooksResponse
        {
            Books = books,
            All = all,
        };
    }
}
