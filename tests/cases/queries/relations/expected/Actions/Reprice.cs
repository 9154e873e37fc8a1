using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /reprice.</summary>
internal sealed class RepriceAction(Database database)
{
    private const string UpdateBook =
        """
        UPDATE "books"
        SET "price" = (("price" * $1) + (SELECT count(*) FROM "book_tags" WHERE "book_tags"."book_id" = "books"."id"))
        WHERE "author_id" IN (
            SELECT "author"."id"
            FROM "authors" AS "author"
            WHERE "author"."country_id" IN (SELECT "country"."id" FROM "countries" AS "country" WHERE "country"."name" = $2))
          AND EXISTS (SELECT 1 FROM "book_tags" WHERE "book_tags"."book_id" = "books"."id")
        """;

    private const string DeleteBook =
        """
        DELETE FROM "books"
        WHERE "author_id" IN (SELECT "author"."id" FROM "authors" AS "author" WHERE "author"."born" < $1)
        """;

    public Task RunAsync(RepriceBody body, CancellationToken cancellationToken)
    {
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, cancelled),
            cancellationToken);
    }

    private async Task RunAsync(
        Session session, RepriceBody body, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            UpdateBook,
            [
                Param.Decimal(body.By, scale: 2),
                Param.Text("France"),
            ],
            cancellationToken);

        await session.ExecuteAsync(
            DeleteBook,
            [Param.Integer(1500)],
            cancellationToken);
    }
}
