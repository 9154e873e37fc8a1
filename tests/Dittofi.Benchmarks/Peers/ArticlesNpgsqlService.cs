using Dapper;
using Npgsql;

namespace Dittofi.Benchmarks.Peers;

/// <summary>Articles on PostgreSQL: the defaults of Npgsql, a pooled connection for each request.</summary>
internal static class ArticlesNpgsqlService
{
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var database = NpgsqlDataSource.Create(builder.Configuration.GetConnectionString("Default") ?? string.Empty);
        await using var app = builder.Build();
        await using (var connection = await database.OpenConnectionAsync())
        {
            await connection.ExecuteAsync(ArticleSql.Postgresql);
        }

        app.MapArticles(async cancellationToken => await database.OpenConnectionAsync(cancellationToken));
        await app.RunAsync();
    }
}
