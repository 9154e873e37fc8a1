using Dapper;

namespace Dittofi.Benchmarks.Peers;

/// <summary>SQLite as it is usually written: a pooled connection per request, WAL, and FULL, so that what is answered is durable.</summary>
internal static class DapperSqliteService
{
    private const string Columns = "id, type, price, created_at AS CreatedAt";

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        await using (var connection = await SqliteConnections.OpenAsync(CancellationToken.None))
        {
            await connection.ExecuteAsync(Tables.Sqlite);
        }

        app.MapGet("/health/ready", () => "ready");
        app.MapPost("/v1/create_shoe", async (NewShoe input, CancellationToken cancellationToken) =>
        {
            if (input.Price < 0)
            {
                return Results.ValidationProblem(new Dictionary<string, string[]> { ["price"] = ["must not be negative"] });
            }

            await using var connection = await SqliteConnections.OpenAsync(cancellationToken);
            var shoe = await connection.QuerySingleAsync<Shoe>(
                $"INSERT INTO shoes (type, price, created_at) VALUES (@Type, @Price, @CreatedAt) RETURNING {Columns}",
                new { input.Type, input.Price, CreatedAt = DateTime.UtcNow });
            return Results.Created($"/v1/shoes/{shoe.Id}", shoe);
        });
        app.MapGet("/v1/shoes/{id:long}", async (long id, CancellationToken cancellationToken) =>
        {
            await using var connection = await SqliteConnections.OpenAsync(cancellationToken);
            var shoe = await connection.QuerySingleOrDefaultAsync<Shoe>($"SELECT {Columns} FROM shoes WHERE id = @id", new { id });
            return shoe is null ? Results.NotFound() : Results.Ok(shoe);
        });
        app.MapGet("/v1/shoes", async (int limit, CancellationToken cancellationToken) =>
        {
            await using var connection = await SqliteConnections.OpenAsync(cancellationToken);
            return Results.Ok(await connection.QueryAsync<Shoe>($"SELECT {Columns} FROM shoes ORDER BY price, id LIMIT @limit", new { limit }));
        });
        await app.RunAsync();
    }
}
