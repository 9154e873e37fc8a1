using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /maybe.</summary>
internal sealed class AddMaybeAction(Database database, TimeProvider time)
{
    private const string InsertBook =
        $"""
        INSERT INTO "books" ("version", "created_at", "title", "price", "author_id")
        VALUES (1, $1, $2, $3, $4)
        RETURNING {Book.Columns}
        """;

    private const string SelectBook =
        """
        SELECT "author"."name", $1
        FROM "books"
        JOIN "authors" AS "author" ON "author"."id" = "books"."author_id"
        WHERE "books"."id" = $2
        """;

    public Task<string?> RunAsync(AddMaybeBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        return database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<string?> RunAsync(
        Session session, AddMaybeBody body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        AddMaybeBook? written = null;
        if (body.Author is not null)
        {
            var written2 = await session.QuerySingleAsync(
                InsertBook,
                [
                    Param.Instant(now),
                    Param.Text(body.Title),
                    Param.Decimal(0m, scale: 2),
                    Param.Long(body.Author),
                ],
                Book.Read,
                cancellationToken);

            written = await session.QuerySingleAsync(
                SelectBook,
                [
                    Param.Text(body.Title),
                    Param.Long(written2.Id),
                ],
                static row => AddMaybeBook.Read(row, 0),
                cancellationToken);
        }

        return written?.By;
    }
}
