using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /books.</summary>
internal sealed class AddBookAction(Database database, TimeProvider time)
{
    private const string InsertBook =
        $"""
        INSERT INTO "books" ("version", "created_at", "title", "price", "author_id")
        VALUES (1, $1, $2, $3, $4)
        RETURNING {Book.Columns}
        """;

    private const string LinkTags =
        """
        INSERT INTO "book_tags" ("book_id", "tag_id")
        SELECT $1, other FROM unnest($2) AS other
        ON CONFLICT DO NOTHING
        """;

    private const string SelectBook =
        """
        SELECT "books"."id",
            "books"."title",
            "author"."name",
            (SELECT count(*) FROM "books" AS "book" WHERE "book"."author_id" = "author"."id"),
            "books"."id"
        FROM "books"
        JOIN "authors" AS "author" ON "author"."id" = "books"."author_id"
        WHERE "books"."id" = $1
        """;

    private const string ListTags =
        """
        SELECT "book_tags"."book_id", "tags"."name"
        FROM "book_tags"
        JOIN "tags" ON "tags"."id" = "book_tags"."tag_id"
        WHERE "book_tags"."book_id" = ANY ($1)
        ORDER BY "tags"."id"
        """;

    public Task<AddBookResult> RunAsync(BookIn body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.RepeatableRead,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<AddBookResult> RunAsync(
        Session session, BookIn body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The book, as lists show it.
        var written = await session.QuerySingleAsync(
            InsertBook,
            [
                Param.Instant(now),
                Param.Text(body.Title),
                Param.Decimal(body.Price, scale: 2),
                Param.Long(body.Author),
            ],
            Book.Read,
            cancellationToken);

        await session.ExecuteAsync(
            LinkTags,
            [
                Param.Long(written.Id),
                Param.LongList(body.Tags),
            ],
            cancellationToken);

        var bookFound = await session.QueryAsync(
            SelectBook,
            [Param.Long(written.Id)],
            static row => (Row: BookCard.Read(row, 0), Id: row.Long(4)),
            cancellationToken);
        var tagsRows = await session.QueryAsync(
            ListTags,
            [Param.LongList([.. bookFound.Select(static row => row.Id).Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var tags = tagsRows.ToLookup(static row => row.Owner, static row => row.Value);
        var book = bookFound[0].Row with { Tags = [.. tags[bookFound[0].Id]] };

        return new AddBookResult(book, "/books/" + book.Id.ToString(CultureInfo.InvariantCulture));
    }
}
