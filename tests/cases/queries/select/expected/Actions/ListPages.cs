using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /pages.</summary>
internal sealed class ListPagesAction(Database database)
{
    private const string ListBookOrder =
        "Book: -author.name text(80), status enum(draft, out), id long";

    private const string ListBook =
        """
        SELECT "title", "id",
            (
            SELECT "author"."name"
            FROM "authors" AS "author"
            WHERE "author"."id" = "books"."author_id"),
            CASE "status" WHEN 'draft' THEN 0 WHEN 'out' THEN 1 END,
            "id"
        FROM "books"
        WHERE TRUE
        """;

    private const string ListBookAfter =
        """

          AND (
            SELECT "author"."name"
            FROM "authors" AS "author"
            WHERE "author"."id" = "books"."author_id") <= $1
          AND ((
            SELECT "author"."name"
            FROM "authors" AS "author"
            WHERE "author"."id" = "books"."author_id") < $1 OR (CASE "status" WHEN 'draft' THEN 0 WHEN 'out' THEN 1 END > $2 OR (CASE "status" WHEN 'draft' THEN 0 WHEN 'out' THEN 1 END = $2 AND "id" > $3)))
        """;

    private const string ListBookEnd =
        """

        ORDER BY (
            SELECT "author"."name"
            FROM "authors" AS "author"
            WHERE "author"."id" = "books"."author_id") DESC, CASE "status" WHEN 'draft' THEN 0 WHEN 'out' THEN 1 END, "id"
        LIMIT 21
        """;

    private const string ListTags =
        """
        SELECT "tag_books"."book_id", "tags"."name"
        FROM "tag_books"
        JOIN "tags" ON "tags"."id" = "tag_books"."tag_id"
        WHERE "tag_books"."book_id" = ANY ($1)
        ORDER BY "tags"."id"
        """;

    private const string ListBookOrderValue =
        "Book: price decimal(12,2), id long";

    private const string ListBookValue =
        """
        SELECT "books"."title", "author"."name",
            "books"."price",
            "books"."id"
        FROM "books"
        JOIN "authors" AS "author" ON "author"."id" = "books"."author_id"
        WHERE TRUE
        """;

    private const string ListBookAfterValue =
        """

          AND ("books"."price", "books"."id") > ($1, $2)
        """;

    private const string ListBookEndValue =
        """

        ORDER BY "books"."price", "books"."id"
        LIMIT 21
        """;

    public Task<ListPagesResponse> RunAsync(ListPagesQuery query, CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, query, cancelled),
            cancellationToken);
    }

    private async Task<ListPagesResponse> RunAsync(
        Session session, ListPagesQuery query, CancellationToken cancellationToken)
    {
        var after = Cursor.Read(query.After, ListBookOrder, "query.after");
        var booksFound = await session.QueryAsync(
            ListBook
                + (after is null ? "" : ListBookAfter)
                + ListBookEnd,
            [
                Param.Text(after?.Text(0)),
                Param.Integer(after?.Integer(1)),
                Param.Long(after?.Long(2)),
            ],
            static row => (Row: ListPagesBook.Read(row, 0), Id: row.Long(1), Key1: row.Text(2), Key2: row.Integer(3), Key3: row.Long(4)),
            cancellationToken);
        var next = Cursor.Cut(booksFound, 20) ? Cursor.Of(ListBookOrder, booksFound[^1].Key1, booksFound[^1].Key2, booksFound[^1].Key3) : null;
        if (booksFound.Count == 0)
        {
            throw new ActionFailedException(404, detail: "No book fits.");
        }

        var tagsRows = await session.QueryAsync(
            ListTags,
            [Param.LongList([.. booksFound.Select(static row => row.Id).Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var tags = tagsRows.ToLookup(static row => row.Owner, static row => row.Value);
        var books = booksFound.ConvertAll(row => row.Row with { Tags = [.. tags[row.Id]] });

        var after2 = Cursor.Read(query.Then, ListBookOrderValue, "query.then");
        var page = await session.QueryAsync(
            ListBookValue
                + (after2 is null ? "" : ListBookAfterValue)
                + ListBookEndValue,
            [
                Param.Decimal(after2?.Decimal(0), scale: 2),
                Param.Long(after2?.Long(1)),
            ],
            static row => (Row: ListPagesBookModel.Read(row, 0), Key1: row.Decimal(2, scale: 2), Key2: row.Long(3)),
            cancellationToken);
        var then = Cursor.Cut(page, 20) ? Cursor.Of(ListBookOrderValue, page[^1].Key1, page[^1].Key2) : null;
        var others = page.ConvertAll(static one => one.Row);

        return new ListPagesResponse
        {
            Books = books,
            Next = next,
            Others = others,
            Then = then,
        };
    }
}
