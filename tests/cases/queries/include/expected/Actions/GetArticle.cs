using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /articles/{id}.</summary>
internal sealed class GetArticleAction(Database database)
{
    private const string SelectArticle =
        """
        SELECT "id", "title", "author_id", "reviewer_id", "created_at", "id"
        FROM "articles"
        WHERE "id" = $1
        """;

    private const string ListTags =
        """
        SELECT "article_tags"."article_id", "tags"."id", "tags"."name", "tags"."created_at"
        FROM "article_tags"
        JOIN "tags" ON "tags"."id" = "article_tags"."tag_id"
        WHERE "article_tags"."article_id" IN (SELECT value FROM json_each($1))
        ORDER BY "tags"."id"
        """;

    private const string ListComments =
        """
        SELECT "article_id", "id", "article_id", "body", "created_at"
        FROM "comments"
        WHERE "article_id" IN (SELECT value FROM json_each($1))
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
            [Param.Long(path.Id)],
            static row => (Row: GetArticleArticle.Read(row, 0), Id: row.Long(5)),
            cancellationToken);
        if (articleFound.Count == 0)
        {
            throw new ActionFailedException(404, detail: "There is no such article.");
        }

        var tagsRows = await session.QueryAsync(
            ListTags,
            [Param.LongList([.. articleFound.Select(static row => row.Id).Distinct()])],
            static row => (Owner: row.Long(0), Row: GetArticleArticleTags.Read(row, 1)),
            cancellationToken);
        var commentsRows = await session.QueryAsync(
            ListComments,
            [Param.LongList([.. articleFound.Select(static row => row.Id).Distinct()])],
            static row => (Owner: row.Long(0), Row: GetArticleArticleComments.Read(row, 1)),
            cancellationToken);
        var tags = tagsRows.ToLookup(static row => row.Owner, static row => row.Row);
        var comments = commentsRows.ToLookup(static row => row.Owner, static row => row.Row);
        var article = articleFound[0].Row with
        {
            Tags = [.. tags[articleFound[0].Id]],
            Comments = [.. comments[articleFound[0].Id]],
        };

        return new GetArticleResponse
        {
            Article = article,
            First = article.Tags.FirstOf()?.Name,
            By = article.Author,
        };
    }
}
