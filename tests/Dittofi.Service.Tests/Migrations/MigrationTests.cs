using System.Data.Common;
using Dittofi.Compiler;
using Dittofi.Compiler.Migrations;
using Dittofi.Compiler.Text;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Projects;
using Microsoft.Data.Sqlite;

namespace Dittofi.Service.Tests.Migrations;

public sealed class MigrationTests(SharedServices services, SharedPostgres postgres) : MigratedServiceTests(services, postgres)
{
    private const string First = """
          Shoe: { properties: { type: text(40), old: text?, size: integer, price: "decimal(8,2)", brand: Brand, parent: Shoe? } }
          Brand: { properties: { name: text(40) } }
        """;

    private const string Second = """
          Shoe: { properties: { kind: text(40), stock: { type: integer, default: 7 }, size: long, price: "decimal(12,4)", brand: Brand, parent: Shoe? } }
          Brand: { properties: { name: text(40) } }
        """;

    private const string Fill = """
        INSERT INTO brands (name, created_at) VALUES ('Bolt', '2024-01-01T00:00:00.000000Z');
        INSERT INTO shoes (type, old, size, price, brand_id, parent_id, created_at) VALUES ('boot', 'x', 42, 1250, 1, null, '2024-01-01T00:00:00.000000Z');
        INSERT INTO shoes (type, old, size, price, brand_id, parent_id, created_at) VALUES ('clog', 'y', 43, 99, 1, 1, '2024-01-01T00:00:00.000000Z');
        """;

    [Theory]
    [OnBothDatabases]
    public async Task Data_is_kept_over_a_migration_and_each_is_applied_once(string database)
    {
        using var folder = new TemporaryFolder();
        var connection = await ConnectionAsync(database, folder);
        var first = Add(database, First, null);
        await StartAndStopAsync(Options(first, folder, database, connection, "v1"));
        await ExecuteAsync(database, connection, Fill);

        var second = Options(Add(database, Second, first.Migrations, new SchemaRename("Shoe", "type", "kind")), folder, database, connection, "v2");
        await StartAndStopAsync(second);
        var ledger = await ExecuteAsync(database, connection, "SELECT name || checksum || CAST(applied_at AS text) FROM schema_migrations ORDER BY version");
        await StartAndStopAsync(second);

        // SQLite keeps a decimal as a whole number of its last place.
        var price = database == Databases.Sqlite ? "125000" : "1250.0000";
        Assert.Equal(
            [$"boot 7 42 {price} 1 0", $"clog 7 43 {(database == Databases.Sqlite ? "9900" : "99.0000")} 1 1"],
            await ExecuteAsync(database, connection, "SELECT kind || ' ' || stock || ' ' || size || ' ' || price || ' ' || brand_id || ' ' || COALESCE(parent_id, 0) FROM shoes ORDER BY id"));
        Assert.Equal(2, ledger.Count);
        Assert.Equal(ledger, await ExecuteAsync(database, connection, "SELECT name || checksum || CAST(applied_at AS text) FROM schema_migrations ORDER BY version"));
        await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync(database, connection, "SELECT old FROM shoes"));
        await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync(
            database, connection, "INSERT INTO shoes (kind, size, price, brand_id, created_at) VALUES ('boot', 1, 1, 99, '2024-01-01T00:00:00.000000Z')"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_service_killed_inside_a_migration_leaves_nothing_of_it_and_the_next_finishes_it(string database)
    {
        using var folder = new TemporaryFolder();
        var connection = await ConnectionAsync(database, folder);
        var first = Add(database, First, null);
        await StartAndStopAsync(Options(first, folder, database, connection, "v1"));
        await ExecuteAsync(database, connection, Fill);
        var second = Add(database, Second, first.Migrations, new SchemaRename("Shoe", "type", "kind"));
        const string slow = "\nCREATE TABLE slow AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 6000000) SELECT count(*) AS c FROM n;\n";
        var options = Options(WithLast(second, slow), folder, database, connection, "v2");

        using (var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation))
        {
            var run = ServiceProcess.RunToExitAsync(options with { ReadyWithin = TimeSpan.FromMinutes(3) }, limit.Token);
            while (!await IsMigratingAsync(database, connection) && !run.IsCompleted)
            {
                await Task.Delay(10, Cancellation);
            }

            await limit.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        }

        Assert.Equal(["1"], await ExecuteAsync(database, connection, "SELECT CAST(count(*) AS text) FROM schema_migrations"));
        Assert.Equal(["boot", "clog"], await ExecuteAsync(database, connection, "SELECT type FROM shoes ORDER BY id"));

        await StartAndStopAsync(options);
        Assert.Equal(["2"], await ExecuteAsync(database, connection, "SELECT CAST(count(*) AS text) FROM schema_migrations"));
        Assert.Equal(["boot", "clog"], await ExecuteAsync(database, connection, "SELECT kind FROM shoes ORDER BY id"));
    }

    [Fact]
    public async Task Ten_that_start_at_once_on_an_empty_PostgreSQL_apply_each_migration_once_and_all_serve()
    {
        using var folder = new TemporaryFolder();
        var connection = await Postgres.CreateDatabaseAsync(Cancellation);
        var first = Add(Databases.PostgreSql, First, null);
        var second = Add(Databases.PostgreSql, Second, first.Migrations, new SchemaRename("Shoe", "type", "kind"));
        var options = Options(second, folder, Databases.PostgreSql, connection, "v2") with { WorkingFolder = null };

        var running = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ServiceProcess.StartAsync(options, Cancellation)));
        foreach (var service in running)
        {
            await service.DisposeAsync();
        }

        Assert.Equal(["1", "2"], await ExecuteAsync(Databases.PostgreSql, connection, "SELECT version::text FROM schema_migrations ORDER BY version"));
    }

    private static ProjectInput WithLast(ProjectInput input, string sql)
    {
        Assert.NotNull(input.Migrations);
        var last = input.Migrations.Files[^1];
        return input with { Migrations = input.Migrations with { Files = input.Migrations.Files.SetItem(1, new SourceText(last.Path, last.Content + sql)) } };
    }

    private static async Task<bool> IsMigratingAsync(string database, string connection)
    {
        if (database == Databases.PostgreSql)
        {
            return await ExecuteAsync(database, connection, "SELECT query FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%RECURSIVE n (x)%' AND pid <> pg_backend_pid()") is [_, ..];
        }

        try
        {
            await ExecuteAsync(database, connection + ";Default Timeout=1", "BEGIN IMMEDIATE; ROLLBACK");
            return false;
        }
        catch (SqliteException)
        {
            return true;
        }
    }
}
