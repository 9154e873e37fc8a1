using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /books/{id}.</summary>
internal sealed class GetBookAction(Database database)
{
    private const string SelectBook =
        """
        SELECT "books"."status",
            "author"."name",
            "author"."country_id",
            "editor"."id",
            "editor"."name",
            "author"."id",
            "editor"."id",
            "books"."id"
        FROM "books"
        JOIN "authors" AS "author" ON "author"."id" = "books"."author_id"
        LEFT JOIN "authors" AS "editor" ON "editor"."id" = "books"."editor_id"
        WHERE "books"."id" = $1
        """;

    private const string ListReviews =
        """
        SELECT "reviews"."book_id", "reviews"."stars", "by"."id", "country"."name"
        FROM "reviews"
        LEFT JOIN "authors" AS "by" ON "by"."id" = "reviews"."by_id"
        LEFT JOIN "countries" AS "country" ON "country"."id" = "by"."country_id"
        WHERE "reviews"."book_id" = ANY ($1)
        ORDER BY "reviews"."stars" DESC, "reviews"."id"
        """;

    private const string ListOthers =
        """
        SELECT "author_id", "id"
        FROM "books"
        WHERE "author_id" = ANY ($1)
          AND "price" > $2
        ORDER BY "id"
        """;

    private const string ListTags =
        """
        SELECT "tag_books"."book_id", "tags"."name"
        FROM "tag_books"
        JOIN "tags" ON "tags"."id" = "tag_books"."tag_id"
        WHERE "tag_books"."book_id" = ANY ($1)
        ORDER BY "tags"."id"
        """;

    private const string ListBooks =
        """
        SELECT "author_id", "title"
        FROM "books"
        WHERE "author_id" = ANY ($1)
        ORDER BY "id"
        """;

    private const string ListTagsValue =
        """
        SELECT "author_id", "title"
        FROM "books"
        WHERE "author_id" = ANY ($1)
          AND EXISTS (SELECT 1 FROM "tag_books" WHERE "tag_books"."book_id" = "books"."id")
        ORDER BY "id"
        """;

    public Task<GetBookBook?> RunAsync(GetBookPath path, CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, path, cancelled),
            cancellationToken);
    }

    private async Task<GetBookBook?> RunAsync(
        Session session, GetBookPath path, CancellationToken cancellationToken)
    {
        var bookFound = await session.QueryAsync(
            SelectBook,
            [Param.Long(path.Id)],
            static row => (Row: GetBookBook.Read(row, 0), AuthorId: row.Long(5), EditorId: row.OptionalLong(6), Id: row.Long(7)),
            cancellationToken);
        var reviewsRows = await session.QueryAsync(
            ListReviews,
            [Param.LongList([.. bookFound.Select(static row => row.Id).Distinct()])],
            static row => (Owner: row.Long(0), Row: GetBookBookReviews.Read(row, 1)),
            cancellationToken);
        var othersRows = await session.QueryAsync(
            ListOthers,
            [
                Param.LongList([.. bookFound.Select(static row => row.AuthorId).Distinct()]),
                Param.Decimal(5, scale: 2),
            ],
            static row => (Owner: row.Long(0), Row: GetBookBookOthers.Read(row, 1), Id: row.Long(1)),
            cancellationToken);
        var tagsRows = await session.QueryAsync(
            ListTags,
            [Param.LongList([.. othersRows.Select(static row => row.Id).Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var booksRows = await session.QueryAsync(
            ListBooks,
            [Param.LongList([.. bookFound.Select(static row => row.AuthorId).Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var tagsRows2 = await session.QueryAsync(
            ListTagsValue,
            [Param.LongList([.. bookFound.Select(static row => row.EditorId).OfType<long>().Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var reviews = reviewsRows.ToLookup(static row => row.Owner, static row => row.Row);
        var tags = tagsRows.ToLookup(static row => row.Owner, static row => row.Value);
        var others = othersRows.ToLookup(static row => row.Owner, row => row.Row with { Tags = [.. tags[row.Id]] });
        var books = booksRows.ToLookup(static row => row.Owner, static row => row.Value);
        var tags2 = tagsRows2.ToLookup(static row => row.Owner, static row => row.Value);
        var book = bookFound.Count == 0 ? null : bookFound[0].Row with
        {
            Reviews = [.. reviews[bookFound[0].Id]],
            Others = [.. others[bookFound[0].AuthorId]],
            Author = bookFound[0].Row.Author with { Books = [.. books[bookFound[0].AuthorId]] },
            Editor = bookFound[0].Row.Editor is { } editor ? editor with { Tags = [.. tags2[bookFound[0].EditorId.GetValueOrDefault()]] } : null,
        };

        return book;
    }
}
