using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /plain.</summary>
internal sealed class ListPlainlyAction(Database database)
{
    private const string ListArticle =
        """
        SELECT "author"."name"
        FROM "articles"
        JOIN "authors" AS "author" ON "author"."id" = "articles"."author_id"
        ORDER BY "articles"."id" DESC
        LIMIT $1
        """;

    private const string ListArticleValue =
        """
        SELECT "author"."name"
        FROM "articles"
        JOIN "authors" AS "author" ON "author"."id" = "articles"."author_id"
        ORDER BY "articles"."id" DESC
        LIMIT $1
        OFFSET $2
        """;

    private const string ListArticleValue2 =
        $"""
        SELECT {Article.Columns}
        FROM "articles"
        ORDER BY "id" DESC
        LIMIT $1
        """;

    public Task<ListPlainlyResponse> RunAsync(ListPlainlyQuery query, CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, query, cancelled),
            cancellationToken);
    }

    private async Task<ListPlainlyResponse> RunAsync(
        Session session, ListPlainlyQuery query, CancellationToken cancellationToken)
    {
        var unbounded = await session.QueryAsync(
            ListArticle,
            [Param.Integer(Math.Clamp(query.Limit, 0, 1000))],
            static row => ListPlainlyArticle.Read(row, 0),
            cancellationToken);

        var skipped = await session.QueryAsync(
            ListArticleValue,
            [
                Param.Integer(Math.Clamp(query.Most, 0, 1000)),
                Param.Integer(Math.Max(query.From, 0)),
            ],
            static row => ListPlainlyArticleModel.Read(row, 0),
            cancellationToken);

        var whole = await session.QueryAsync(
            ListArticleValue2,
            [Param.Integer(Math.Clamp(query.Most, 0, 1000))],
            Article.Read,
            cancellationToken);

        return new ListPlainlyResponse
        {
            Unbounded = unbounded,
            Skipped = skipped,
            Whole = whole,
        };
    }
}
