using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Npgsql;

namespace Dittofi.Benchmarks.Peers;

/// <summary>
/// PostgreSQL without anything between, tuned by hand: request delegates, prepared statements with positional typed
/// parameters, a capped pool, source-generated JSON with its length known.
/// </summary>
internal sealed class RawNpgsqlService(NpgsqlDataSource database)
{
    private const string Tuning = ";Max Auto Prepare=32;Auto Prepare Min Usages=1;No Reset On Close=true;Maximum Pool Size=16";
    private const string Insert = "INSERT INTO shoes (type, price, created_at) VALUES ($1, $2, $3) RETURNING id, type, price, created_at";
    private const string SelectOne = "SELECT id, type, price, created_at FROM shoes WHERE id = $1";
    private const string SelectCheapest = "SELECT id, type, price, created_at FROM shoes ORDER BY price, id LIMIT $1";

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var connectionString = app.Configuration.GetConnectionString("Default") + Tuning;
        await using var database = new NpgsqlSlimDataSourceBuilder(connectionString).Build();
        await using (var create = database.CreateCommand(Tables.Postgresql))
        {
            await create.ExecuteNonQueryAsync();
        }

        var service = new RawNpgsqlService(database);
        app.MapGet("/health/ready", context => context.Response.WriteAsync("ready"));
        app.MapPost("/v1/create_shoe", service.CreateAsync);
        app.MapGet("/v1/shoes/{id}", service.GetAsync);
        app.MapGet("/v1/shoes", service.ListAsync);
        await app.RunAsync();
    }

    private async Task CreateAsync(HttpContext context)
    {
        NewShoe? input;
        try
        {
            input = await JsonSerializer.DeserializeAsync(context.Request.BodyReader, ShoeJson.Default.NewShoe, context.RequestAborted);
        }
        catch (JsonException)
        {
            input = null;
        }

        if (input is null || input.Price < 0)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await using var command = database.CreateCommand(Insert);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = input.Type });
        command.Parameters.Add(new NpgsqlParameter<decimal> { TypedValue = input.Price });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = DateTime.UtcNow });
        await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
        await reader.ReadAsync(context.RequestAborted);
        await AnswerAsync(context, StatusCodes.Status201Created, Read(reader), ShoeJson.Default.Shoe);
    }

    private async Task GetAsync(HttpContext context)
    {
        if (!long.TryParse(context.Request.RouteValues["id"] as string, CultureInfo.InvariantCulture, out var id))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await using var command = database.CreateCommand(SelectOne);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id });
        await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
        if (!await reader.ReadAsync(context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await AnswerAsync(context, StatusCodes.Status200OK, Read(reader), ShoeJson.Default.Shoe);
    }

    private async Task ListAsync(HttpContext context)
    {
        if (!int.TryParse(context.Request.Query["limit"], CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > 100)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await using var command = database.CreateCommand(SelectCheapest);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
        var shoes = new List<Shoe>(limit);
        while (await reader.ReadAsync(context.RequestAborted))
        {
            shoes.Add(Read(reader));
        }

        await AnswerAsync(context, StatusCodes.Status200OK, shoes, ShoeJson.Default.ListShoe);
    }

    private static Shoe Read(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Type = reader.GetString(1),
        Price = reader.GetDecimal(2),
        CreatedAt = reader.GetDateTime(3),
    };

    private static Task AnswerAsync<T>(HttpContext context, int status, T value, JsonTypeInfo<T> type)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted);
    }
}
