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
        $"""
        SELECT {Book.Columns}
        FROM "books"
        WHERE NOT EXISTS (
            SELECT 1
            FROM "book_tags" JOIN "tags" AS "tag" ON "tag"."id" = "book_tags"."tag_id"
            WHERE "book_tags"."book_id" = "books"."id"
              AND NOT ("tag"."name" <> $6))
          AND (
            SELECT coalesce(sum("book"."price"), 0)::numeric(28, 2)
            FROM "books" AS "book"
            WHERE "book"."author_id" = "books"."author_id"
              AND "book"."price" > $7) < $8
          AND (EXISTS (
            SELECT 1
            FROM "book_tags" JOIN "tags" AS "tag" ON "tag"."id" = "book_tags"."tag_id"
            WHERE "book_tags"."book_id" = "books"."id"
              AND "tag"."name" = $9) OR NOT (EXISTS (SELECT 1 FROM "book_sequels" WHERE "book_sequels"."book_id" = "books"."id")))
        """;

    private const string BookByAuthor =
        """

          AND "author_id" IN (SELECT "author"."id" FROM "authors" AS "author" WHERE "author"."name" = $1)
        """;

    private const string BookByAuthorValue =
        """

          AND "author_id" IN (
            SELECT "author"."id"
            FROM "authors" AS "author"
            WHERE "author"."country_id" IN (SELECT "country"."id" FROM "countries" AS "country" WHERE "country"."name" = $2))
        """;

    private const string BookByName =
        """

          AND EXISTS (
            SELECT 1
            FROM "book_tags" JOIN "tags" AS "tag" ON "tag"."id" = "book_tags"."tag_id"
            WHERE "book_tags"."book_id" = "books"."id"
              AND "tag"."name" = $3)
        """;

    private const string BookByAuthorFrom =
        """

          AND "author_id" IN (
            SELECT "author"."id"
            FROM "authors" AS "author"
            WHERE (SELECT count(*) FROM "books" AS "book" WHERE "book"."author_id" = "author"."id") >= $4)
        """;

    private const string BookByEditor =
        """

          AND (("editor_id" IS NOT NULL AND "editor_id" IN (SELECT "editor"."id" FROM "authors" AS "editor" WHERE "editor"."name" <> $5)) AND (
            SELECT "editor"."born"
            FROM "authors" AS "editor"
            WHERE "editor"."id" = "books"."editor_id") < (
            SELECT "author"."born"
            FROM "authors" AS "author"
            WHERE "author"."id" = "books"."author_id"))
        """;

    private const string ListBookEnd =
        """

        ORDER BY (
            SELECT "author"."name"
            FROM "authors" AS "author"
            WHERE "author"."id" = "books"."author_id") DESC, (
            SELECT "editor"."born"
            FROM "authors" AS "editor"
            WHERE "editor"."id" = "books"."editor_id") ASC NULLS LAST, (SELECT count(*) FROM "book_tags" WHERE "book_tags"."book_id" = "books"."id"), "id"
        LIMIT 20
        """;

    private const string CountBook =
        """
        SELECT count(*)
        FROM "books"
        WHERE NOT EXISTS (
            SELECT 1
            FROM "book_tags" JOIN "tags" AS "tag" ON "tag"."id" = "book_tags"."tag_id"
            WHERE "book_tags"."book_id" = "books"."id"
              AND NOT ("tag"."name" <> $6))
          AND (
            SELECT coalesce(sum("book"."price"), 0)::numeric(28, 2)
            FROM "books" AS "book"
            WHERE "book"."author_id" = "books"."author_id"
              AND "book"."price" > $7) < $8
          AND (EXISTS (
            SELECT 1
            FROM "book_tags" JOIN "tags" AS "tag" ON "tag"."id" = "book_tags"."tag_id"
            WHERE "book_tags"."book_id" = "books"."id"
              AND "tag"."name" = $9) OR NOT (EXISTS (SELECT 1 FROM "book_sequels" WHERE "book_sequels"."book_id" = "books"."id")))
        """;

    private const string CountBookValue =
        """
        SELECT count(*)
        FROM "books"
        WHERE (
            SELECT "country"."name"
            FROM "countries" AS "country"
            WHERE "country"."id" = (
                SELECT "author"."country_id"
                FROM "authors" AS "author"
                WHERE "author"."id" = "books"."author_id")) IS NULL
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
        var books = await session.QueryAsync(
            ListBook
                + (query.Author is null ? "" : BookByAuthor)
                + (query.Country is null ? "" : BookByAuthorValue)
                + (query.Tag is null ? "" : BookByName)
                + (query.Min is null ? "" : BookByAuthorFrom)
                + (query.Editor is null ? "" : BookByEditor)
                + ListBookEnd,
            [
                Param.Text(query.Author),
                Param.Text(query.Country),
                Param.Text(query.Tag),
                Param.Integer(query.Min),
                Param.Text(query.Editor),
                Param.Text("hidden"),
                Param.Decimal(5, scale: 2),
                Param.Decimal(1000, scale: 2),
                Param.Text("x"),
            ],
            Book.Read,
            cancellationToken);

        var all = await session.QuerySingleAsync(
            CountBook
                + (query.Author is null ? "" : BookByAuthor)
                + (query.Country is null ? "" : BookByAuthorValue)
                + (query.Tag is null ? "" : BookByName)
                + (query.Min is null ? "" : BookByAuthorFrom)
                + (query.Editor is null ? "" : BookByEditor),
            [
                Param.Text(query.Author),
                Param.Text(query.Country),
                Param.Text(query.Tag),
                Param.Integer(query.Min),
                Param.Text(query.Editor),
                Param.Text("hidden"),
                Param.Decimal(5, scale: 2),
                Param.Decimal(1000, scale: 2),
                Param.Text("x"),
            ],
            static row => row.Long(0),
            cancellationToken);

        var homeless = await session.QuerySingleAsync(
            CountBookValue,
            [],
            static row => row.Long(0),
            cancellationToken);

        return new ListBooksResponse
        {
            Books = books,
            All = all,
            Homeless = homeless,
        };
    }
}
