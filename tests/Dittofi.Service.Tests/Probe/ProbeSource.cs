namespace Dittofi.Service.Tests.Probe;

/// <summary>
/// A service small enough to be read at a glance, with which the hosting, the load and the service folder are tried:
/// its rows are durable once answered, one of its paths is slow, and on demand it ends or never becomes ready.
/// </summary>
internal static class ProbeSource
{
    public const string Text = """
        using System;
        using System.IO;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Data.Sqlite;

        if (Environment.GetEnvironmentVariable("PROBE_REFUSE") is { } reason)
        {
            Console.Error.WriteLine(reason);
            return 1;
        }

        var app = WebApplication.CreateSlimBuilder(args).Build();
        SqliteConnection Open()
        {
            var connection = new SqliteConnection("Data Source=things.db");
            connection.Open();
            Run(connection, "PRAGMA synchronous = FULL");
            return connection;
        }

        object? Run(SqliteConnection connection, string sql, string? id = null)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddWithValue("@id", id ?? (object)DBNull.Value);
            return command.ExecuteScalar();
        }

        using (var first = Open())
        {
            Run(first, "PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS things (id TEXT PRIMARY KEY)");
        }

        app.MapGet("/health/ready", () => Results.Text(Directory.GetCurrentDirectory()));
        app.MapGet("/slow", async () =>
        {
            await Task.Delay(700);
            return Results.Text("done");
        });
        app.MapGet("/things/{id}", (string id) =>
        {
            using var connection = Open();
            return Run(connection, "SELECT count(*) FROM things WHERE id = @id", id) is 1L ? Results.Ok() : Results.NotFound();
        });
        app.MapPost("/things", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            var id = await reader.ReadToEndAsync();
            using var connection = Open();
            Run(connection, "INSERT INTO things (id) VALUES (@id)", id);
            return Results.StatusCode(201);
        });
        app.Run();
        Console.WriteLine("drained");
        return 0;
        """;
}
