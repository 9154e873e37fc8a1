using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers PATCH /books/{id}.</summary>
internal sealed class PatchBookAction(Database database)
{
    private const string FindBook =
        """
        SELECT count(*)
        FROM "books"
        WHERE "id" = $1
        """;

    private const string UpdateBook =
        $"""
        UPDATE "books"
        SET "title" = CASE WHEN $1 THEN $2 ELSE "title" END,
            "price" = CASE WHEN $3 THEN $4 ELSE "price" END,
            "author_id" = CASE WHEN $5 THEN $6 ELSE "author_id" END,
            "version" = "version" + 1
        WHERE "id" = $7
          AND ($8 IS NULL OR "version" = ANY ($8))
        RETURNING {Book.Columns}
        """;

    private const string SelectBook =
        """
        SELECT "books"."id",
            "books"."title",
            "books"."price",
            "author"."id",
            "author"."name",
            "author"."created_at",
            "books"."version",
            "books"."created_at"
        FROM "books"
        JOIN "authors" AS "author" ON "author"."id" = "books"."author_id"
        WHERE "books"."id" = $1
        """;

    public Task<PatchBookBook> RunAsync(PatchBookPath path, PatchBookHeader header, PartialBook body, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, path, header, body, cancelled),
            cancellationToken);
    }

    private async Task<PatchBookBook> RunAsync(
        Session session, PatchBookPath path, PatchBookHeader header, PartialBook body, CancellationToken cancellationToken)
    {
        var versions = IfMatch.Read(header.IfMatch);
        var written = await session.QuerySingleOrDefaultAsync(
            UpdateBook,
            [
                Param.Boolean(body.Title is not null),
                Param.Text(body.Title),
                Param.Boolean(body.Price is not null),
                Param.Decimal(body.Price, scale: 2),
                Param.Boolean(body.Author is not null),
                Param.Long(body.Author),
                Param.Long(path.Id),
                Param.LongList(versions),
            ],
            Book.Read,
            cancellationToken);
        if (written is null)
        {
            IfMatch.Check(await session.QuerySingleAsync(FindBook, [Param.Long(path.Id)], static row => row.Long(0), cancellationToken));
            throw new ActionFailedException(404, detail: "There is no such book.");
        }

        var book = await session.QuerySingleAsync(
            SelectBook,
            [Param.Long(written.Id)],
            static row => PatchBookBook.Read(row, 0),
            cancellationToken);

        return book;
    }
}
