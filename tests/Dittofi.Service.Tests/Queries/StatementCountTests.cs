using System.Text;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Events;
using Dittofi.Compiler.Syntax;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Queries;

/// <summary>How many statements an event sends follows from its shape, never from the rows: both databases count them.</summary>
public sealed class StatementCountTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Articles = "tests/projects/articles";

    // What a write reads back is an event of its own.
    private const string ReadBack = "select";

    // Kinds that send nothing of their own.
    private static readonly string[] Quiet = ["assign", "if", "switch", "forEach", "try", "call", "return", "fail", "log", "sleep"];

    // Each request, and the statements of its events: of a query, one that finds the rows, one for each list, one for a total; of a row that gets
    // relations, one more for the pairs that are tied, and one for those that are parted.
    private static readonly (string Request, int Statements)[] Requests =
    [
        ("GET /names", 1), ("GET /cards", 5), ("GET /cards/1", 4), ("GET /maybe/s1", 4), ("GET /shapes", 4), ("GET /included", 3), ("GET /pages", 2),
        ("GET /figures", 6), ("POST /repeats", 2), ("PUT /kept", 1), ("POST /ties", 3), ("DELETE /ties", 3),
        ("""PUT /articles/1 {"slug":"s1","author":1,"tags":[1]}""", 3), ("""PATCH /articles/1 {"slug":"s1"}""", 5), ("POST /raises", 1), ("""POST /comments {"article":1,"body":"b"}""", 1), ("DELETE /comments", 1),
    ];

    [Theory]
    [OnBothDatabases]
    public async Task One_row_and_a_thousand_rows_take_the_same_number_of_statements(string database)
    {
        await using var log = await StatementLog.StartAsync(database, Cancellation);
        await using var service = await StoredService.StartAsync(
            Articles, database, async (project, stored) => await log.OfAsync(await OptionsAsync(project, stored), Cancellation), Cancellation);

        await FillAsync(service, 1, 1);
        Assert.Equal(Requests, await CountAsync(service.Service, log));
        await FillAsync(service, 2, 1_000);
        Assert.Equal(Requests, await CountAsync(service.Service, log));
        Assert.Equal(1_000L, Convert.ToInt64(await service.ExecuteAsync("SELECT count(*) FROM articles", Cancellation), null));
    }

    [Fact]
    public void Every_kind_of_event_that_sends_statements_is_counted()
    {
        var diagnostics = new DiagnosticBag();
        var program = ProgramBinder.Bind(new ProjectReader(diagnostics).Read(ProjectBuilds.Read(Articles, Databases.Sqlite).Files), diagnostics);
        var counted = program.AllActions.SelectMany(action => action.Body.Flatten()).Where(bound => bound.Effects.Any()).Select(bound => bound.Head.Kind.Name).ToHashSet();
        Assert.Equal(EventCatalog.All.Select(kind => kind.Name).Except(Quiet).Append(ReadBack).Order(), counted.Order());
    }

    private static async Task<(string Request, int Statements)[]> CountAsync(ServiceProcess service, StatementLog log)
    {
        var counts = new List<(string, int)>();
        foreach (var (request, _) in Requests)
        {
            var parts = request.Split(' ', 3);
            using var message = new HttpRequestMessage(new HttpMethod(parts[0]), new Uri(parts[1], UriKind.Relative));
            message.Content = parts is [_, _, var body] ? new StringContent(body, Encoding.UTF8, "application/json") : null;
            var before = await log.CountAsync(Cancellation);
            using var answer = await service.Client.SendAsync(message, Cancellation);
            Assert.True(answer.IsSuccessStatusCode, $"{request}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancellation)}");
            counts.Add((request, await log.CountAsync(Cancellation) - before));
        }

        return [.. counts];
    }

    private static async Task FillAsync(StoredService service, int from, int to)
    {
        const string Now = "'2026-01-01T00:00:00.000000Z'";
        var numbers = $"WITH RECURSIVE numbers (n) AS (SELECT {from} UNION ALL SELECT n + 1 FROM numbers WHERE n < {to})";
        foreach (var sql in new[]
        {
            $"{numbers} INSERT INTO users (name, created_at) SELECT 'u' || n, {Now} FROM numbers",
            $"{numbers} INSERT INTO tags (name, created_at) SELECT 't' || n, {Now} FROM numbers",
            $"{numbers} INSERT INTO articles (slug, price, status, author_id, reviewer_id, created_at) SELECT 's' || n, n, 'out', n, n, {Now} FROM numbers",
            $"INSERT INTO article_tags (article_id, tag_id) SELECT a.id, t.id FROM articles a JOIN tags t ON t.name IN ('t1', 't2', 't3') WHERE a.id >= {from}",
            $"INSERT INTO comments (article_id, by_id, body, stars, created_at) SELECT a.id, a.id, 'c', a.id % 5, {Now} FROM articles a CROSS JOIN (SELECT 1 AS x UNION ALL SELECT 2 UNION ALL SELECT 3) three WHERE a.id >= {from}",
        })
        {
            await service.ExecuteAsync(sql, Cancellation);
        }
    }
}
