using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using App.Data;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /articles/{slug}.</summary>
internal sealed class GetArticleAction(Database database, Settings settings)
{
    private const string SelectArticle =
        """
        SELECT "articles"."slug",
            "articles"."created_at",
            "articles"."title",
            (
                SELECT count(*)
                FROM "article_favorited_by"
                WHERE "article_favorited_by"."article_id" = "articles"."id"),
            "author"."name",
            ("author"."name" = $1),
            "reviewer"."id",
            "reviewer"."name",
            ("reviewer"."name" = $1),
            "articles"."id",
            "author"."id",
            "reviewer"."id"
        FROM "articles"
        JOIN "users" AS "author" ON "author"."id" = "articles"."author_id"
        LEFT JOIN "users" AS "reviewer" ON "reviewer"."id" = "articles"."reviewer_id"
        WHERE "articles"."slug" = $2
        ORDER BY "articles"."id"
        LIMIT 1
        """;

    private const string ListTags =
        """
        SELECT "article_tags"."article_id", "tags"."name"
        FROM "article_tags"
        JOIN "tags" ON "tags"."id" = "article_tags"."tag_id"
        WHERE "article_tags"."article_id" IN (SELECT value FROM json_each($1))
        ORDER BY "tags"."id"
        """;

    private const string ListComments =
        """
        SELECT "comments"."article_id", "comments"."body", "by"."name"
        FROM "comments"
        JOIN "users" AS "by" ON "by"."id" = "comments"."by_id"
        WHERE "comments"."article_id" IN (SELECT value FROM json_each($1))
        ORDER BY "comments"."created_at" DESC, "comments"."id"
        """;

    private const string ListSlugs =
        """
        SELECT "author_id", "slug"
        FROM "articles"
        WHERE "author_id" IN (SELECT value FROM json_each($1))
        ORDER BY "id"
        """;

    public Task<GetArticleResponse> RunAsync(GetArticlePath path, CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, path, cancelled),
            cancellationToken);
    }

    private async Task<GetArticleResponse> RunAsync(
        Session session, GetArticlePath path, CancellationToken cancellationToken)
    {
        var articleFound = await session.QueryAsync(
            SelectArticle,
            [
                Param.Text(settings.Known),
                Param.Text(path.Slug),
            ],
            static row => (Row: ArticleCard.Read(row, 0), Id: row.Long(9), AuthorId: row.Long(10), ReviewerId: row.OptionalLong(11)),
            cancellationToken);
        if (articleFound.Count == 0)
        {
            throw new ActionFailedException(404, detail: "There is no such article.");
        }

        var tagsRows = await session.QueryAsync(
            ListTags,
            [Param.LongList([.. articleFound.Select(static row => row.Id).Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var commentsRows = await session.QueryAsync(
            ListComments,
            [Param.LongList([.. articleFound.Select(static row => row.Id).Distinct()])],
            static row => (Owner: row.Long(0), Row: CommentCard.Read(row, 1)),
            cancellationToken);
        var slugsRows = await session.QueryAsync(
            ListSlugs,
            [Param.LongList([.. articleFound.Select(static row => row.AuthorId).Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var slugsRows2 = await session.QueryAsync(
            ListSlugs,
            [Param.LongList([.. articleFound.Select(static row => row.ReviewerId).OfType<long>().Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var tags = tagsRows.ToLookup(static row => row.Owner, static row => row.Value);
        var comments = commentsRows.ToLookup(static row => row.Owner, static row => row.Row);
        var slugs = slugsRows.ToLookup(static row => row.Owner, static row => row.Value);
        var slugs2 = slugsRows2.ToLookup(static row => row.Owner, static row => row.Value);
        var article = articleFound[0].Row with
        {
            Tags = [.. tags[articleFound[0].Id]],
            Comments = [.. comments[articleFound[0].Id]],
            Author = articleFound[0].Row.Author with { Slugs = [.. slugs[articleFound[0].AuthorId]] },
            Reviewer = articleFound[0].Row.Reviewer is { } reviewer ? reviewer with { Slugs = [.. slugs2[articleFound[0].ReviewerId.GetValueOrDefault()]] } : null,
        };

        return new GetArticleResponse
        {
            Article = article,
            By = article.Author.Name,
            Comments = article.Comments.CountOf(),
        };
    }
}
