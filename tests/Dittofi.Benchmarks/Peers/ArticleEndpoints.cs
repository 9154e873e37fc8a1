using System.Data.Common;
using Dapper;

namespace Dittofi.Benchmarks.Peers;

/// <summary>The endpoints of articles as a good developer writes them with Dapper, over either database.</summary>
internal static class ArticleEndpoints
{
    /// <summary>Maps them.</summary>
    /// <param name="app">The service.</param>
    /// <param name="openAsync">Opens a connection; each request has one of its own.</param>
    public static void MapArticles(this WebApplication app, Func<CancellationToken, Task<DbConnection>> openAsync)
    {
        app.MapGet("/health/ready", () => "ready");
        app.MapPost("/authors", (NewName input, CancellationToken cancellationToken) =>
            InsertAsync(openAsync, ArticleSql.InsertAuthor, input, cancellationToken));
        app.MapPost("/categories", (NewName input, CancellationToken cancellationToken) =>
            InsertAsync(openAsync, ArticleSql.InsertCategory, input, cancellationToken));
        app.MapPost("/articles", (NewArticle input, CancellationToken cancellationToken) =>
            InsertAsync(openAsync, ArticleSql.InsertArticle, input, cancellationToken));
        app.MapPost("/comments", (NewComment input, CancellationToken cancellationToken) =>
            InsertAsync(openAsync, ArticleSql.InsertComment, input, cancellationToken));
        app.MapGet("/articles", async (int limit, CancellationToken cancellationToken) =>
        {
            if (limit is < 1 or > 100)
            {
                return Results.ValidationProblem(new Dictionary<string, string[]> { ["limit"] = ["must be from 1 to 100"] });
            }

            await using var connection = await openAsync(cancellationToken);
            return Results.Ok(await connection.QueryAsync<ArticleRow>(ArticleSql.List, new { limit }));
        });
    }

    private static async Task<IResult> InsertAsync(
        Func<CancellationToken, Task<DbConnection>> openAsync, string insert, object input, CancellationToken cancellationToken)
    {
        await using var connection = await openAsync(cancellationToken);
        var id = await connection.QuerySingleAsync<long>(insert, input);
        return Results.Created((string?)null, new { id });
    }
}
