using Dapper;
using Npgsql;

namespace Dittofi.Benchmarks.Peers;

/// <summary>PostgreSQL as a good developer writes it on an ordinary day: typed minimal-API handlers, Dapper, defaults.</summary>
internal static class DapperNpgsqlService
{
    private const string Columns = "id, type, price, created_at AS CreatedAt";

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var connectionString = builder.Configuration.GetConnectionString("Default") ?? string.Empty;
        builder.Services.AddSingleton(NpgsqlDataSource.Create(connectionString));
        await using var app = builder.Build();
        await using (var connection = await app.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync())
        {
            await connection.ExecuteAsync(Tables.Postgresql);
        }

        app.MapGet("/health/ready", () => "ready");
        app.MapPost("/v1/create_shoe", async (NewShoe input, NpgsqlDataSource database, CancellationToken cancellationToken) =>
        {
            if (input.Price < 0)
            {
                return Results.ValidationProblem(new Dictionary<string, string[]> { ["price"] = ["must not be negative"] });
            }

            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            var shoe = await connection.QuerySingleAsync<Shoe>(
                $"INSERT INTO shoes (type, price, created_at) VALUES (@Type, @Price, @CreatedAt) RETURNING {Columns}",
                new { input.Type, input.Price, CreatedAt = DateTime.UtcNow });
            return Results.Created($"/v1/shoes/{shoe.Id}", shoe);
        });
        app.MapGet("/v1/shoes/{id:long}", async (long id, NpgsqlDataSource database, CancellationToken cancellationToken) =>
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            var shoe = await connection.QuerySingleOrDefaultAsync<Shoe>($"SELECT {Columns} FROM shoes WHERE id = @id", new { id });
            return shoe is null ? Results.NotFound() : Results.Ok(shoe);
        });
        app.MapGet("/v1/shoes", async (int limit, NpgsqlDataSource database, CancellationToken cancellationToken) =>
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            return Results.Ok(await connection.QueryAsync<Shoe>($"SELECT {Columns} FROM shoes ORDER BY price, id LIMIT @limit", new { limit }));
        });
        await app.RunAsync();
    }
}
