using System.Globalization;
using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Api;

/// <summary>Rows that are made, read, replaced, changed and deleted by endpoints that the compiler wrote, on both databases.</summary>
public sealed class RowTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    [Theory]
    [OnBothDatabases]
    public async Task A_row_is_made_read_replaced_changed_and_deleted(string database)
    {
        var client = new ApiClient(await SharedAsync(ApiClient.Project, database), Cancellation);
        var maker = (await client.PostAsync("/makers", new { name = Unique() })).Expect(HttpStatusCode.Created).GetProperty("id").GetInt64();
        var tag = (await client.PostAsync("/tags", new { name = Unique() })).Expect(HttpStatusCode.Created).GetProperty("id").GetInt64();

        var made = await client.PostAsync("/things", new { name = "a", price = 9.5m, maker, tags = new[] { tag } });
        var id = made.Expect(HttpStatusCode.Created).GetProperty("id").GetInt64();
        Assert.Equal($"/v1/things/{id}", made.Headers["Location"]);
        Assert.Equal("\"1\"", made.Headers["ETag"]);
        Assert.False(made.Json.TryGetProperty("cost", out _));
        Assert.Equal("here", made.Json.GetProperty("origin").GetString());

        var read = await client.GetAsync($"/things/{id}");
        Assert.Equal(made.Json.GetRawText(), read.Expect(HttpStatusCode.OK).GetRawText());
        Assert.Equal("\"1\"", read.Headers["ETag"]);

        var replaced = await client.SendAsync(HttpMethod.Put, $"/things/{id}", "\"1\"", new { name = "b", count = 3, tags = Array.Empty<long>() });
        var row = replaced.Expect(HttpStatusCode.OK);
        Assert.Equal(("b", 3, 0m, JsonValueKind.Null), (row.GetProperty("name").GetString(), row.GetProperty("count").GetInt32(), row.GetProperty("price").GetDecimal(), row.GetProperty("maker").ValueKind));
        Assert.Equal("\"2\"", replaced.Headers["ETag"]);

        var changed = await client.SendAsync(HttpMethod.Patch, $"/things/{id}", "\"2\"", new { maker, note = "new" });
        row = changed.Expect(HttpStatusCode.OK);
        Assert.Equal(("b", 3, maker, "new"), (row.GetProperty("name").GetString(), row.GetProperty("count").GetInt32(), row.GetProperty("maker").GetInt64(), row.GetProperty("note").GetString()));
        Assert.Equal(["b"], await client.NamesAsync($"maker={maker}"));
        Assert.Equal(["b"], await client.NamesAsync($"maker.in={maker}&maker.in=0"));

        Assert.Equal(409, (int)(await client.SendAsync(HttpMethod.Delete, $"/makers/{maker}", null)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await client.SendAsync(HttpMethod.Delete, $"/things/{id}", "\"3\"")).Status);
        (await client.GetAsync($"/things/{id}")).ExpectProblem(404);
        Assert.Equal(HttpStatusCode.NoContent, (await client.SendAsync(HttpMethod.Delete, $"/makers/{maker}", null)).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_not_there_is_404_and_what_says_no_version_is_428(string database)
    {
        var client = new ApiClient(await SharedAsync(ApiClient.Project, database), Cancellation);
        foreach (var (method, body) in new (HttpMethod, object?)[] { (HttpMethod.Put, new { name = "a", tags = Array.Empty<long>() }), (HttpMethod.Patch, new { name = "a" }), (HttpMethod.Delete, null) })
        {
            (await client.SendAsync(method, "/things/999999999", "\"1\"", body)).ExpectProblem(404);
            (await client.SendAsync(method, "/things/999999999", null, body)).ExpectProblem(428);
        }

        (await client.GetAsync("/things/999999999")).ExpectProblem(404);
        (await client.GetAsync("/things/x")).ExpectProblem(404);
        (await client.SendAsync(HttpMethod.Delete, "/makers/999999999", null)).ExpectProblem(404);
    }

    [Theory]
    [OnBothDatabases("""{"name":"a","tags":[],"id":1}""", 400, "body.id")]
    [OnBothDatabases("""{"name":"a","tags":[],"version":1}""", 400, "body.version")]
    [OnBothDatabases("""{"name":"a","tags":[],"origin":"x"}""", 400, "body.origin")]
    [OnBothDatabases("""{"tags":[]}""", 400, "body.name")]
    [OnBothDatabases("""{"name":"a"}""", 400, "body.tags")]
    [OnBothDatabases("""{"name":"a","tags":[999999999]}""", 422, "tags")]
    [OnBothDatabases("""{"name":"a","tags":[],"maker":999999999}""", 422, "maker")]
    [OnBothDatabases("""{"name":"a","tags":[],"word":"A1"}""", 422, "body.word")]
    public async Task A_row_that_cannot_be_is_refused(string database, string body, int status, string field)
    {
        var client = new ApiClient(await SharedAsync(ApiClient.Project, database), Cancellation);
        (await client.PostAsync("/things", body)).ExpectProblem(status, field);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Of_writers_of_one_version_one_wins_and_the_others_get_412(string database)
    {
        var client = new ApiClient(await SharedAsync(ApiClient.Project, database), Cancellation);
        var id = await client.MakeAsync(new { name = "a", tags = Array.Empty<long>() });
        for (var version = 1; version <= 5; version++)
        {
            var tag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => writer % 2 == 0
                ? client.SendAsync(HttpMethod.Patch, $"/things/{id}", tag, new { count = version })
                : client.SendAsync(HttpMethod.Put, $"/things/{id}", tag, new { name = "b", count = version, tags = Array.Empty<long>() })));
            Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
            Assert.Equal(5, answers.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed));
        }

        Assert.Equal(6, (await client.GetAsync($"/things/{id}")).Json.GetProperty("version").GetInt32());
    }

    [Theory]
    [OnBothDatabases("id")]
    [OnBothDatabases("-note")]
    [OnBothDatabases("note")]
    [OnBothDatabases("-price")]
    [OnBothDatabases("size")]
    [OnBothDatabases("-weight")]
    public async Task All_pages_hold_every_row_once_while_others_come_and_go(string database, string sort)
    {
        var client = new ApiClient(await SharedAsync(ApiClient.Project, database), Cancellation);
        var random = new Random(sort.Length);
        var word = string.Concat(Unique().Take(16).Select(digit => (char)('a' + Convert.ToInt32(digit.ToString(), 16))));
        var kept = new List<long>();
        for (var row = 0; row < 20; row++)
        {
            kept.Add(await client.MakeAsync(Any(random, word)));
        }

        var query = $"word={word}&sort={sort}&limit=";
        var whole = Ids(await client.WalkAsync(query + "50"));
        Assert.Equal(kept, whole.Order());
        var passing = new Queue<long>();
        var met = Ids(await client.WalkAsync(query + "3", async () =>
        {
            passing.Enqueue(await client.MakeAsync(Any(random, word)));
            passing.Enqueue(await client.MakeAsync(Any(random, word)));
            if (passing.Count > 3)
            {
                Assert.Equal(HttpStatusCode.NoContent, (await client.SendAsync(HttpMethod.Delete, $"/things/{passing.Dequeue()}", "*")).Status);
            }
        }));
        Assert.Equal(met.Distinct(), met);
        Assert.Equal(whole, met.Where(kept.Contains));
    }

    private static IReadOnlyList<long> Ids(IEnumerable<JsonElement> rows) => [.. rows.Select(row => row.GetProperty("id").GetInt64())];

    // Few values of each, so that there are ties.
    private static object Any(Random random, string word) => new
    {
        word,
        name = "a",
        note = random.Next(3) switch { 0 => null, 1 => "A", _ => "a" },
        price = random.Next(3) / 100m,
        weight = random.Next(2) == 0 ? (double?)null : random.Next(3) / 3.0,
        size = random.Next(3) switch { 0 => null, 1 => "large", _ => "small" },
        tags = Array.Empty<long>(),
    };
}
