using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /articles.</summary>
internal sealed class ListArticlesAction(Database database)
{
    private const string ListArticle =
        """
        SELECT "articles"."id",
            "articles"."title",
            "author"."id",
            "author"."name",
            "author"."secret",
            "author"."created_at",
            "reviewer"."id",
            "reviewer"."id",
            "reviewer"."name",
            "reviewer"."secret",
            "reviewer"."created_at",
            "articles"."created_at"
        FROM "articles"
        JOIN "users" AS "author" ON "author"."id" = "articles"."author_id"
        LEFT JOIN "users" AS "reviewer" ON "reviewer"."id" = "articles"."reviewer_id"
        ORDER BY "articles"."id"
        LIMIT 20
        """;

    public async Task<IReadOnlyList<ListArticlesArticle>> RunAsync(CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var articles = await session.QueryAsync(
            ListArticle,
            [],
            static row => ListArticlesArticle.Read(row, 0),
            cancellationToken);

        return articles;
    }
}
