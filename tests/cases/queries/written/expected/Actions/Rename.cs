using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers PUT /books/{id}/title.</summary>
internal sealed class RenameAction(Database database)
{
    private const string UpdateBook =
        $"""
        UPDATE "books"
        SET "title" = $1,
            "version" = "version" + 1
        WHERE "id" = $2
        RETURNING {Book.Columns}
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

    private const string UpdateBookValue =
        $"""
        UPDATE "books"
        SET "price" = ("price" + $1),
            "version" = "version" + 1
        WHERE "id" = $2
        RETURNING {Book.Columns}
        """;

    private const string SelectBookValue =
        """
        SELECT "price"
        FROM "books"
        WHERE "id" = $1
        """;

    public Task<RenameResponse> RunAsync(RenamePath path, RenameBody body, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.RepeatableRead,
            (session, cancelled) => RunAsync(session, path, body, cancelled),
            cancellationToken);
    }

    private async Task<RenameResponse> RunAsync(
        Session session, RenamePath path, RenameBody body, CancellationToken cancellationToken)
    {
        var written = await session.QuerySingleOrDefaultAsync(
            UpdateBook,
            [
                Param.Text(body.Title),
                Param.Long(path.Id),
            ],
            Book.Read,
            cancellationToken);

        var bookFound = await session.QueryAsync(
            SelectBook,
            [Param.Long(written?.Id)],
            static row => (Row: BookCard.Read(row, 0), Id: row.Long(4)),
            cancellationToken);
        var tagsRows = await session.QueryAsync(
            ListTags,
            [Param.LongList([.. bookFound.Select(static row => row.Id).Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var tags = tagsRows.ToLookup(static row => row.Owner, static row => row.Value);
        var book = bookFound.Count == 0 ? null : bookFound[0].Row with { Tags = [.. tags[bookFound[0].Id]] };

        var written2 = await session.QuerySingleOrDefaultAsync(
            UpdateBookValue,
            [
                Param.Decimal(1, scale: 0),
                Param.Long(path.Id),
            ],
            Book.Read,
            cancellationToken);

        var dearer = await session.QuerySingleOrDefaultAsync(
            SelectBookValue,
            [Param.Long(written2?.Id)],
            static row => RenameBook.Read(row, 0),
            cancellationToken);

        return new RenameResponse
        {
            Book = book,
            Price = dearer?.Price,
        };
    }
}
