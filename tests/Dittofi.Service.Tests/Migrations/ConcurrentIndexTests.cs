using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Projects;
using Npgsql;

namespace Dittofi.Service.Tests.Migrations;

/// <summary>Indexes that PostgreSQL makes outside of a transaction.</summary>
public sealed class ConcurrentIndexTests(SharedServices services, SharedPostgres postgres) : MigratedServiceTests(services, postgres)
{
    private const string First = "  Shoe: { properties: { type: text(40), size: integer } }";
    private const string Second = "  Shoe: { properties: { type: text(40), size: integer }, unique: [type], indexes: [size] }";
    private const string Indexes = "SELECT c.relname || ' ' || i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = 'shoes'::regclass ORDER BY 1";

    [Fact]
    public async Task One_that_was_stopped_half_way_is_mended_by_the_next_start_and_replicas_wait_for_each_other()
    {
        using var folder = new TemporaryFolder();
        var connection = await Postgres.CreateDatabaseAsync(Cancellation);
        var first = Add(Databases.PostgreSql, First, null);
        await StartAndStopAsync(Options(first, folder, Databases.PostgreSql, connection, "v1"));
        var plan = Plan(Databases.PostgreSql, Second, first.Migrations, isConcurrent: true);
        Assert.Equal(["H06"], plan.Hazards.Select(hazard => hazard.Code));
        Assert.Equal(["0002_changes_indexes.sql", "0003_changes_uniques.sql"], plan.Steps.Select(step => Path.GetFileName(step.Path)));
        var options = Options(With(Databases.PostgreSql, Second, first.Migrations, plan), folder, Databases.PostgreSql, connection, "v2") with { WorkingFolder = null };

        await using (var writer = new NpgsqlConnection(connection + ";Pooling=false"))
        {
            await writer.OpenAsync(Cancellation);
            await using var transaction = await writer.BeginTransactionAsync(Cancellation);
            await new NpgsqlCommand("INSERT INTO shoes (type, size, created_at) VALUES ('boot', 1, now())", writer).ExecuteNonQueryAsync(Cancellation);
            await StopWhileAsync(options, connection);
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Contains("false", string.Join(' ', await ExecuteAsync(Databases.PostgreSql, connection, Indexes)), StringComparison.Ordinal);
        Assert.Equal(["1"], await ExecuteAsync(Databases.PostgreSql, connection, "SELECT count(*) FROM schema_migrations"));

        var running = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ServiceProcess.StartAsync(options, Cancellation)));
        foreach (var service in running)
        {
            await service.DisposeAsync();
        }

        Assert.Equal(["shoes_pkey true", "shoes_size_idx true", "shoes_type_key true"], await ExecuteAsync(Databases.PostgreSql, connection, Indexes));
        Assert.Equal(["3"], await ExecuteAsync(Databases.PostgreSql, connection, "SELECT count(*) FROM schema_migrations"));
    }

    // The server would go on without its client, and end it well.
    private static async Task StopWhileAsync(ServiceOptions options, string connection)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var run = ServiceProcess.RunToExitAsync(options with { ReadyWithin = TimeSpan.FromMinutes(3) }, limit.Token);
        const string waiting = "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'CREATE%INDEX CONCURRENTLY%' AND state = 'active'";
        while (await ExecuteAsync(Databases.PostgreSql, connection, $"SELECT pid {waiting} AND wait_event_type = 'Lock'") is [] && !run.IsCompleted)
        {
            await Task.Delay(20, Cancellation);
        }

        await limit.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await ExecuteAsync(Databases.PostgreSql, connection, $"SELECT pg_terminate_backend(pid) {waiting}");
        while (await ExecuteAsync(Databases.PostgreSql, connection, $"SELECT pid {waiting}") is not [])
        {
            await Task.Delay(20, Cancellation);
        }
    }
}
