using System;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /articles.</summary>
internal sealed class ListArticlesAction(Database database)
{
    private const string ListArticleByIdOrder =
        "Article: id long";

    private const string ListArticleByIdAfter =
        """

          AND "articles"."id" > $3
        """;

    private const string ListArticleByIdEnd =
        """

        ORDER BY "articles"."id"
        LIMIT 101) AS "page"
        LIMIT $2
        """;

    private const string ListArticleByStarsDownOrder =
        "Article: -stars integer, id long";

    private const string ListArticleByStarsDownAfter =
        """

          AND "articles"."stars" <= $3
          AND ("articles"."stars" < $3 OR "articles"."id" > $4)
        """;

    private const string ListArticleByStarsDownEnd =
        """

        ORDER BY "articles"."stars" DESC, "articles"."id"
        LIMIT 101) AS "page"
        LIMIT $2
        """;

    private const string ListArticle =
        """
        SELECT * FROM (
        SELECT "articles"."id",
            "author"."name",
            (
                SELECT count(*)
                FROM "comments" AS "comment"
                WHERE "comment"."article_id" = "articles"."id"),
            "articles"."id",
            "articles"."stars"
        FROM "articles"
        JOIN "authors" AS "author" ON "author"."id" = "articles"."author_id"
        WHERE TRUE
        """;

    private const string ArticleByAuthor =
        """

          AND "articles"."author_id" = $1
        """;

    public async Task<ListArticlesResponse> RunAsync(ListArticlesQuery query, CancellationToken cancellationToken)
    {
        var session = database.Reader;

        var (order, behind, end) = query.Sort switch
        {
            ListArticlesQuerySort.Id => (ListArticleByIdOrder, ListArticleByIdAfter, ListArticleByIdEnd),
            ListArticlesQuerySort.MinusStars => (ListArticleByStarsDownOrder, ListArticleByStarsDownAfter, ListArticleByStarsDownEnd),
            _ => throw new InvalidOperationException("There is no such order."),
        };
        var after = Cursor.Read(query.After, order, "query.after");
        Parameter[] keys = query.Sort switch
        {
            ListArticlesQuerySort.Id => [Param.Long(after?.Long(0))],
            _ => [Param.Integer(after?.Integer(0)), Param.Long(after?.Long(1))],
        };
        var most = Math.Clamp(query.Limit, 0, 1000);
        var page = await session.QueryAsync(
            ListArticle
                + (query.Author is null ? "" : ArticleByAuthor)
                + (after is null ? "" : behind)
                + end,
            [
                Param.Long(query.Author),
                Param.Integer(most + 1),
                .. keys,
            ],
            static row => (Row: ListArticlesArticle.Read(row, 0), Key1: row.Long(3), Key2: row.Integer(4)),
            cancellationToken);
        var next = Cursor.Cut(page, most)
            ? query.Sort switch
            {
                ListArticlesQuerySort.Id => Cursor.Of(order, page[^1].Key1),
                _ => Cursor.Of(order, page[^1].Key2, page[^1].Key1),
            }
            : null;
        var articles = page.ConvertAll(static one => one.Row);

        return new ListArticlesResponse
        {
            Data = articles,
            Next = next,
        };
    }
}
