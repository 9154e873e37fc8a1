using Dapper;

namespace Dittofi.Benchmarks.Peers;

/// <summary>Articles on SQLite, as <see cref="DapperSqliteService"/> has its shoes.</summary>
internal static class ArticlesSqliteService
{
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        await using (var connection = await SqliteConnections.OpenAsync(CancellationToken.None))
        {
            await connection.ExecuteAsync(ArticleSql.Sqlite);
        }

        app.MapArticles(async cancellationToken => await SqliteConnections.OpenAsync(cancellationToken));
        await app.RunAsync();
    }
}
