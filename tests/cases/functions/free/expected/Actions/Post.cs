using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /post.</summary>
internal sealed class PostAction(Database database, TimeProvider time)
{
    private const string InsertToken =
        $"""
        INSERT INTO "tokens" ("created_at", "value", "made_at", "until")
        VALUES ($1, $2, $3, $4)
        RETURNING {Token.Columns}
        """;

    private const string ListToken =
        $"""
        SELECT {Token.Columns}
        FROM "tokens"
        WHERE "created_at" > $1
          AND "until" >= $2
        ORDER BY "id"
        LIMIT 5
        """;

    public async Task<PostResponse> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        if (RandomValues.Between(0, 1) == 0)
        {
            throw new ActionFailedException(409);
        }

        return await database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<PostResponse> RunAsync(
        Session session, PostBody body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var token = await session.QuerySingleAsync(
            InsertToken,
            [
                Param.Instant(now),
                Param.Text(RandomValues.Token()),
                Param.Instant(now.PlusDays((long)body.Days)),
                Param.Date(now.ToDate().PlusDays(30L)),
            ],
            Token.Read,
            cancellationToken);

        var tokens = await session.QueryAsync(
            ListToken,
            [
                Param.Instant(now.PlusDays(-7L)),
                Param.Date(now.ToDate()),
            ],
            Token.Read,
            cancellationToken);

        return new PostResponse
        {
            Hash = TextHash.Sha256(token.Value),
            Id = Guid.CreateVersion7(now),
            Count = tokens.CountOf(),
        };
    }
}
