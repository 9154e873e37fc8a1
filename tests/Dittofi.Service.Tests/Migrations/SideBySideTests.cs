using System.Diagnostics;
using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;
using Npgsql;

namespace Dittofi.Service.Tests.Migrations;

/// <summary>A new version that starts on a PostgreSQL on which the old one answers.</summary>
public sealed class SideBySideTests(SharedServices services, SharedPostgres postgres) : MigratedServiceTests(services, postgres)
{
    private const string Endpoints = """

        endpoints:
          CreateShoe: { method: POST, path: /v1/create_shoe, variables: { body: Shoe } }
          ListShoes: { method: GET, path: /v1/shoes }
        actions:
          CreateShoe:
            trigger: { endpoint: CreateShoe }
            events:
              - create: Shoe
                set: { type: "${body.type}", size: "${body.size}" }
                as: shoe
            response: ${shoe}
            status: 201
          ListShoes:
            trigger: { endpoint: ListShoes }
            events:
              - list: Shoe
                orderBy: [id]
                limit: 100
                as: shoes
            response: ${shoes}
        """;

    private const string Old = """
          Shoe: { properties: { type: text(40), size: { type: integer, min: 1, default: 3 }, kind: { type: "enum(a, b)", default: a } } }
        """;

    private const string New = """
          Shoe: { properties: { type: text(80), size: { type: integer, min: 0, default: 4 }, kind: { type: "enum(a, b, c)", default: b }, more: text?, stock: { type: integer, default: 7 }, tags: { manyToMany: Tag } }, indexes: [size] }
          Tag: { properties: { name: text(40) } }
        """;

    [Fact]
    public async Task Steps_that_the_page_calls_safe_are_without_an_error_for_the_version_that_answers()
    {
        using var folder = new TemporaryFolder();
        var connection = await Postgres.CreateDatabaseAsync(Cancellation);
        var first = Add(Databases.PostgreSql, Old + Endpoints, null);
        await using var old = await ServiceProcess.StartAsync(Options(first, folder, Databases.PostgreSql, connection, "v1"), Cancellation);
        await ExecuteAsync(Databases.PostgreSql, connection, "INSERT INTO shoes (type, created_at) SELECT 'boot', now() FROM generate_series(1, 20000)");
        var plan = Plan(Databases.PostgreSql, New + Endpoints, first.Migrations, isConcurrent: true);
        Assert.Empty(plan.Hazards.Select(hazard => hazard.Words));
        Assert.Equal(["0002_changes.sql", "0003_changes_indexes.sql"], plan.Steps.Select(step => Path.GetFileName(step.Path)));
        var options = Options(With(Databases.PostgreSql, New + Endpoints, first.Migrations, plan), folder, Databases.PostgreSql, connection, "v2");

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var load = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WriteAsync(old, stop.Token)));
        await using var now = await ServiceProcess.StartAsync(options, Cancellation);
        await Task.Delay(500, Cancellation);
        await stop.CancelAsync();

        Assert.True((await load).Sum() > 20);
        (await now.Client.PostJsonAsync("/v1/create_shoe", """{"type":"boot","size":0}""", Cancellation)).Expect(HttpStatusCode.Created);
        (await old.Client.PostJsonAsync("/v1/create_shoe", """{"type":"boot","size":5}""", Cancellation)).Expect(HttpStatusCode.Created);
        Assert.Equal(["t"], await ExecuteAsync(Databases.PostgreSql, connection, "SELECT indisvalid::text::char FROM pg_index WHERE indexrelid = 'shoes_size_idx'::regclass"));
    }

    [Fact]
    public async Task A_migration_that_waits_for_a_table_keeps_nobody_else_waiting_for_long()
    {
        using var folder = new TemporaryFolder();
        var connection = await Postgres.CreateDatabaseAsync(Cancellation);
        var first = Add(Databases.PostgreSql, Old, null);
        await StartAndStopAsync(Options(first, folder, Databases.PostgreSql, connection, "v1"));
        await using var reader = new NpgsqlConnection(connection + ";Pooling=false");
        await reader.OpenAsync(Cancellation);
        var transaction = await reader.BeginTransactionAsync(Cancellation);
        await new NpgsqlCommand("SELECT count(*) FROM shoes", reader).ExecuteScalarAsync(Cancellation);

        var second = ServiceProcess.StartAsync(Options(Add(Databases.PostgreSql, New, first.Migrations), folder, Databases.PostgreSql, connection, "v2"), Cancellation);
        var longest = TimeSpan.Zero;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(9);)
        {
            var each = Stopwatch.StartNew();
            await ExecuteAsync(Databases.PostgreSql, connection, "SELECT count(*) FROM shoes");
            longest = each.Elapsed > longest ? each.Elapsed : longest;
            Assert.False(second.IsCompleted);
        }

        Assert.InRange(longest, TimeSpan.Zero, TimeSpan.FromSeconds(6));
        await transaction.DisposeAsync();
        await using var service = await second;
        Assert.Equal(["2"], await ExecuteAsync(Databases.PostgreSql, connection, "SELECT count(*) FROM schema_migrations"));
    }

    private static async Task<int> WriteAsync(ServiceProcess service, CancellationToken cancellationToken)
    {
        var count = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            (await service.Client.PostJsonAsync("/v1/create_shoe", """{"type":"clog","size":5}""", Cancellation)).Expect(HttpStatusCode.Created);
            (await service.Client.GetAnswerAsync("/v1/shoes", Cancellation)).Expect(HttpStatusCode.OK);
            count++;
        }

        return count;
    }
}
