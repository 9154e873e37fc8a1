using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /v1/things.</summary>
internal sealed class PostAction(Database database, TimeProvider time)
{
    private const string InsertShoe =
        $"""
        INSERT INTO "shoes" ("created_at", "kind")
        VALUES ($1, $2)
        RETURNING {Shoe.Columns}
        """;

    public async Task<PostResponse> RunAsync(PostBody body, CancellationToken cancellationToken)
    {
        var now = Instant.Now(time);
        // Nobody waits for what is not open yet.
        await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);

        return await database.TransactAsync(
            Isolation.ReadCommitted,
            (session, cancelled) => RunAsync(session, body, now, cancelled),
            cancellationToken);
    }

    private async Task<PostResponse> RunAsync(
        Session session, PostBody body, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var left = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text(body.Kind),
            ],
            Shoe.Read,
            cancellationToken);

        var right = await session.QuerySingleAsync(
            InsertShoe,
            [
                Param.Instant(now),
                Param.Text(body.Kind),
            ],
            Shoe.Read,
            cancellationToken);

        return new PostResponse
        {
            Left = left.Id,
            Right = right.Id,
        };
    }
}
