using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using App.Data;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers GET /articles.</summary>
internal sealed class ListArticlesAction(Database database, Settings settings)
{
    private const string ListArticle =
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
        ORDER BY "articles"."id" DESC
        LIMIT 20
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

    public Task<IReadOnlyList<ArticleCard>> RunAsync(CancellationToken cancellationToken)
    {
        return database.SnapshotAsync(
            (session, cancelled) => RunAsync(session, cancelled),
            cancellationToken);
    }

    private async Task<IReadOnlyList<ArticleCard>> RunAsync(
        Session session, CancellationToken cancellationToken)
    {
        IReadOnlyList<ArticleCard> cards = [];

        var foundFound = await session.QueryAsync(
            ListArticle,
            [Param.Text(settings.Known)],
            static row => (Row: ArticleCard.Read(row, 0), Id: row.Long(9), AuthorId: row.Long(10), ReviewerId: row.OptionalLong(11)),
            cancellationToken);
        var tagsRows = await session.QueryAsync(
            ListTags,
            [Param.LongList([.. foundFound.Select(static row => row.Id).Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var commentsRows = await session.QueryAsync(
            ListComments,
            [Param.LongList([.. foundFound.Select(static row => row.Id).Distinct()])],
            static row => (Owner: row.Long(0), Row: CommentCard.Read(row, 1)),
            cancellationToken);
        var slugsRows = await session.QueryAsync(
            ListSlugs,
            [Param.LongList([.. foundFound.Select(static row => row.AuthorId).Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var slugsRows2 = await session.QueryAsync(
            ListSlugs,
            [Param.LongList([.. foundFound.Select(static row => row.ReviewerId).OfType<long>().Distinct()])],
            static row => (Owner: row.Long(0), Value: row.Text(1)),
            cancellationToken);
        var tags = tagsRows.ToLookup(static row => row.Owner, static row => row.Value);
        var comments = commentsRows.ToLookup(static row => row.Owner, static row => row.Row);
        var slugs = slugsRows.ToLookup(static row => row.Owner, static row => row.Value);
        var slugs2 = slugsRows2.ToLookup(static row => row.Owner, static row => row.Value);
        var found = foundFound.ConvertAll(row => row.Row with
        {
            Tags = [.. tags[row.Id]],
            Comments = [.. comments[row.Id]],
            Author = row.Row.Author with { Slugs = [.. slugs[row.AuthorId]] },
            Reviewer = row.Row.Reviewer is { } reviewer ? reviewer with { Slugs = [.. slugs2[row.ReviewerId.GetValueOrDefault()]] } : null,
        });

        cards = found.ThatMeet(a => a.Favorites > 0);

        return cards;
    }
}
