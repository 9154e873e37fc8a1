using Npgsql;

namespace Dittofi.Service.Tests.Hosting;

/// <summary>The throwaway cluster: real, durable, and gone afterwards.</summary>
public sealed class PostgresTests(SharedPostgres postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_test_gets_an_empty_database_of_its_own()
    {
        var first = await postgres.CreateDatabaseAsync(Cancellation);
        var second = await postgres.CreateDatabaseAsync(Cancellation);
        await ExecuteAsync(first, "CREATE TABLE things (id int)");
        Assert.Equal(1L, await ExecuteAsync(first, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
        Assert.Equal(0L, await ExecuteAsync(second, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
        Assert.Equal("on", await ExecuteAsync(second, "SHOW fsync"));
    }

    [Fact]
    public async Task A_cluster_stopped_as_by_a_crash_comes_back_with_its_rows_and_leaves_nothing_in_the_end()
    {
        var cluster = await PostgresCluster.StartAsync(Cancellation);
        var port = cluster.Port;
        await using (cluster)
        {
            var database = await cluster.CreateDatabaseAsync(Cancellation);
            await ExecuteAsync(database, "CREATE TABLE things (id int); INSERT INTO things VALUES (7)");
            await cluster.StopAsync("immediate", Cancellation);
            Assert.False(await Ports.IsOpenAsync(port, Cancellation));
            await cluster.ResumeAsync(Cancellation);
            Assert.Equal(7, await ExecuteAsync(database, "SELECT id FROM things"));
        }

        Assert.False(await Ports.IsOpenAsync(port, Cancellation));
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
