using System.Text.RegularExpressions;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Projects;
using Npgsql;

namespace Dittofi.Service.Tests.Queries;

/// <summary>How many statements a query sends follows from its shape, never from its rows; a database's own log counts them.</summary>
public sealed partial class StatementCountTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Articles = "tests/projects/articles";

    // Each path, and the statements of its events: one that finds the rows, one for each list, one for a total.
    private static readonly (string Path, int Statements)[] Queries = [("/names", 1), ("/cards", 5), ("/cards/1", 4), ("/maybe/s1", 4), ("/shapes", 4), ("/included", 3), ("/pages", 2)];

    [Fact]
    public async Task One_row_and_a_thousand_rows_take_the_same_number_of_statements()
    {
        await using var cluster = await PostgresCluster.StartAsync(Cancellation);
        var connection = await cluster.CreateDatabaseAsync(Cancellation);
        var options = await OptionsAsync(Articles, Databases.PostgreSql);
        using var folder = new TemporaryFolder();
        await using var service = await ServiceProcess.StartAsync((options with { WorkingFolder = folder.Path }).On(connection + ";Options=-c log_statement=all"), Cancellation);

        await FillAsync(connection, 1, 1);
        Assert.Equal(Queries, await CountAsync(service, cluster));
        await FillAsync(connection, 2, 1_000);
        Assert.Equal(Queries, await CountAsync(service, cluster));
    }

    private static async Task<(string Path, int Statements)[]> CountAsync(ServiceProcess service, PostgresCluster cluster)
    {
        var counts = new List<(string, int)>();
        foreach (var (path, _) in Queries)
        {
            var before = (await cluster.LogAsync(Cancellation)).Length;
            using var answer = await service.Client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
            counts.Add((path, Statement().Count((await cluster.LogAsync(Cancellation))[before..])));
        }

        return [.. counts];
    }

    private static async Task FillAsync(string connection, int from, int to)
    {
        await using var database = new NpgsqlConnection(connection + ";Pooling=false");
        await database.OpenAsync(Cancellation);
        foreach (var sql in new[]
        {
            "INSERT INTO users (name, created_at) SELECT 'u' || n, now() FROM generate_series($1::int, $2::int) n",
            "INSERT INTO tags (name, created_at) SELECT 't' || n, now() FROM generate_series($1::int, $2::int) n",
            "INSERT INTO articles (slug, price, status, author_id, reviewer_id, created_at) SELECT 's' || n, n, 'out', n, n, now() FROM generate_series($1::int, $2::int) n",
            "INSERT INTO article_tags (article_id, tag_id) SELECT n, m FROM generate_series($1::int, $2::int) n, generate_series(1, least(3, n)) m",
            "INSERT INTO comments (article_id, by_id, body, stars, created_at) SELECT n, n, 'c', n % 5, now() FROM generate_series($1::int, $2::int) n, generate_series(1, 3)",
        })
        {
            await using var insert = database.CreateCommand();
            insert.CommandText = sql;
            insert.Parameters.Add(new NpgsqlParameter<int> { TypedValue = from });
            insert.Parameters.Add(new NpgsqlParameter<int> { TypedValue = to });
            await insert.ExecuteNonQueryAsync(Cancellation);
        }
    }

    [GeneratedRegex(@"LOG:  (execute [^:]+|statement): SELECT")]
    private static partial Regex Statement();
}
