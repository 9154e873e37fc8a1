using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Api;

/// <summary>Lists that the compiler wrote, filtered and sorted by what a client asks, on both databases.</summary>
public sealed class FilterTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private static readonly string[] Names =
    [
        "name", "note", "word", "count", "big", "price", "weight", "isNew", "day", "hour", "at", "key", "mail", "site", "status", "size", "origin", "limit.eq", "limit",
        "on-the.wire", "changedAt", "version", "maker", "createdAt", "id", "sort", "after",
    ];

    private static readonly string[] Operators = ["", ".eq", ".ne", ".gt", ".gte", ".lt", ".lte", ".in", ".contains", ".startsWith", ".like", "."];

    private static readonly string[] Nasty =
    [
        "", " ", "%", "_", "\\", "'", "''; DROP TABLE items; --", "\"", "null", "NaN", "-1", "0", "1e400", "99999999999999999999", "-0.005", "0x1F", "%00", "%E2%82", "%ED%A0%80",
        "a,b", "[1]", "true", "TRUE", "draft", "very%20large%2C%20and%20wide", "2026-02-30", "0001-01-01", "9999-12-31T23:59:59.9999999Z", "25:00:00", "👟", "-price", "price,-name",
        "00000000-0000-0000-0000-000000000000", "a@b.example", "http://a.example/", "{}", "W/\"1\"", new string('9', 400),
    ];

    [Theory]
    [OnBothDatabases("name.in=A&name.in=c", "A c")]
    [OnBothDatabases("note=x%25", "A")]
    [OnBothDatabases("note.contains=%25", "A")]
    [OnBothDatabases("note.contains=_", "")]
    [OnBothDatabases("note.startsWith=x", "A b")]
    [OnBothDatabases("note.ne=x", "A c")]
    [OnBothDatabases("note.in=x&note.in=x%25", "A b")]
    [OnBothDatabases("count=1", "A b")]
    [OnBothDatabases("count.ne=1", "c")]
    [OnBothDatabases("count.gt=1", "c")]
    [OnBothDatabases("count.gte=1&count.lt=2", "A b")]
    [OnBothDatabases("big.lte=9007199254740993", "b")]
    [OnBothDatabases("big.gt=9007199254740992", "b")]
    [OnBothDatabases("price.gte=9.5", "A b")]
    [OnBothDatabases("price=9.50", "A")]
    [OnBothDatabases("price.in=9.5&price.in=9.51", "A b")]
    [OnBothDatabases("weight.lt=0.30000000000000004", "A")]
    [OnBothDatabases("isNew=false", "c")]
    [OnBothDatabases("day.gte=2026-03-02", "b")]
    [OnBothDatabases("day.in=2026-03-01&day.in=2026-03-02", "A b")]
    [OnBothDatabases("hour.lt=10:30:00.000001", "A")]
    [OnBothDatabases("at=2026-03-01T10:00:00%2B02:00", "A")]
    [OnBothDatabases("at.gt=2026-03-01T08:00:00Z", "b")]
    [OnBothDatabases("at.in=2026-03-01T08:00:00.000000Z", "A")]
    [OnBothDatabases("key.in=80000000-0000-0000-0000-000000000000", "A")]
    [OnBothDatabases("mail=A@b.example", "A")]
    [OnBothDatabases("mail.contains=%40c", "b")]
    [OnBothDatabases("site.startsWith=https://a", "A")]
    [OnBothDatabases("status=live", "b")]
    [OnBothDatabases("status.in=draft&status.in=sold", "A c")]
    [OnBothDatabases("size=very%20large%2C%20and%20wide", "A")]
    [OnBothDatabases("size.ne=small", "A c")]
    [OnBothDatabases("limit.eq=7", "A")]
    [OnBothDatabases("on-the.wire.startsWith=w", "A")]
    [OnBothDatabases("origin=here", "A b c")]
    [OnBothDatabases("version=1&createdAt.gt=2020-01-01T00:00:00Z&changedAt.lt=9999-01-01T00:00:00Z", "A b c")]
    [OnBothDatabases("count=1&status=live", "b")]
    public async Task A_filter_takes_the_rows_that_it_says(string database, string filter, string expected)
    {
        var client = new ApiClient(await SharedAsync(ApiClient.Project, database, nameof(FilterTests)), Cancellation);
        var set = await MakeThreeAsync(client);
        var names = await client.NamesAsync($"word={set}&sort=name&{filter}");
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), names);
    }

    [Theory]
    [OnBothDatabases("id", "A b c")]
    [OnBothDatabases("-id", "c b A")]
    [OnBothDatabases("name", "A b c")]
    [OnBothDatabases("-name", "c b A")]
    [OnBothDatabases("note", "b A c")]
    [OnBothDatabases("-note", "c A b")]
    [OnBothDatabases("count", "A b c")]
    [OnBothDatabases("-count", "c A b")]
    [OnBothDatabases("big", "b A c")]
    [OnBothDatabases("price", "c A b")]
    [OnBothDatabases("-weight", "c b A")]
    [OnBothDatabases("status", "A b c")]
    [OnBothDatabases("-size", "c A b")]
    [OnBothDatabases("-at", "c b A")]
    [OnBothDatabases("-day", "c b A")]
    [OnBothDatabases("key", "b A c")]
    [OnBothDatabases("-on-the.wire", "b c A")]
    [OnBothDatabases("createdAt", "A b c")]
    public async Task A_sort_goes_up_and_down_with_nulls_last_and_first(string database, string sort, string expected)
    {
        var client = new ApiClient(await SharedAsync(ApiClient.Project, database, nameof(FilterTests)), Cancellation);
        var set = await MakeThreeAsync(client);
        Assert.Equal(expected.Split(' '), await client.NamesAsync($"word={set}&sort={sort}&limit=1"));
        Assert.Equal(expected.Split(' '), await client.NamesAsync($"word={set}&sort={sort}&limit=2"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Nothing_that_a_client_asks_is_a_fault_of_the_service(string database)
    {
        var client = new ApiClient(await SharedAsync(ApiClient.Project, database, nameof(FilterTests)), Cancellation);
        await MakeThreeAsync(client);
        HttpStatusCode[] fine = [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity];
        foreach (var value in Nasty)
        {
            foreach (var name in Names)
            {
                var answers = await Task.WhenAll(Operators.Select(async word => (Query: $"{name}{word}={value}", Answer: await client.GetAsync($"/things?{name}{word}={value}"))));
                Assert.All(answers, each => Assert.True(fine.Contains(each.Answer.Status), $"{each.Query}: {(int)each.Answer.Status} {each.Answer.Body}"));
            }
        }
    }

    [Theory]
    [OnBothDatabases("limit=51", 422, "query.limit")]
    [OnBothDatabases("limit=0", 422, "query.limit")]
    [OnBothDatabases("limit=x", 400, "query.limit")]
    [OnBothDatabases("sort=cost", 400, "query.sort")]
    [OnBothDatabases("sort=price,name", 400, "query.sort")]
    [OnBothDatabases("price.gte=1&price.gte=2", 400, "query.price.gte")]
    [OnBothDatabases("price=1.005", 422, "query.price")]
    [OnBothDatabases("status.in=live&status.in=gone", 400, "query.status.in[1]")]
    [OnBothDatabases("after=x", 400, "query.after")]
    [OnBothDatabases("prise.gte=5", 400, "query.prise.gte")]
    [OnBothDatabases("Price=5", 400, "query.Price")]
    [OnBothDatabases("price.=5", 400, "query.price.")]
    [OnBothDatabases("status.in[1]=live&limit=1", 400, "query.status.in[1]")]
    [OnBothDatabases("=5", 400, "query.")]
    [OnBothDatabases("%ff=5", 400, "query")]
    [OnBothDatabases("nobody=%ff&nobody=1", 400, "query.nobody")]
    public async Task What_cannot_be_asked_is_refused_by_the_name_of_the_variable(string database, string query, int status, string field)
    {
        var client = new ApiClient(await SharedAsync(ApiClient.Project, database, nameof(FilterTests)), Cancellation);
        (await client.GetAsync("/things?" + query)).ExpectProblem(status, field);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_cursor_fits_the_order_that_it_was_given_for_and_no_other(string database)
    {
        var client = new ApiClient(await SharedAsync(ApiClient.Project, database, nameof(FilterTests)), Cancellation);
        var set = await MakeThreeAsync(client);
        var first = (await client.GetAsync($"/things?word={set}&sort=price&limit=1")).Expect(HttpStatusCode.OK);
        Assert.Equal(3, first.GetProperty("total").GetInt32());
        var after = first.GetProperty("next").GetString();
        (await client.GetAsync($"/things?word={set}&sort=price&limit=1&after={after}")).Expect(HttpStatusCode.OK);
        foreach (var other in new[] { "-price", "name", "id", "count" })
        {
            (await client.GetAsync($"/things?word={set}&sort={other}&limit=1&after={after}")).ExpectProblem(400, "query.after");
        }

        (await client.GetAsync($"/things?word={set}&after={after}")).ExpectProblem(400, "query.after");
    }

    // The word that they share keeps them apart from those of other tests.
    private static async Task<string> MakeThreeAsync(ApiClient client)
    {
        var set = string.Concat(Unique().Take(16).Select(digit => (char)('a' + Convert.ToInt32(digit.ToString(), 16))));
        await client.MakeAsync(new
        {
            word = set,
            name = "A",
            note = "x%",
            count = 1,
            price = 9.5m,
            weight = 0.1,
            day = "2026-03-01",
            hour = "10:30:00",
            at = "2026-03-01T08:00:00Z",
            key = "80000000-0000-0000-0000-000000000000",
            mail = "a@b.example",
            site = "https://a.example/",
            size = "very large, and wide",
            limit = 7,
            extra = new { a = 1 },
            wire = "w1",
            tags = Array.Empty<long>(),
        });
        await client.MakeAsync(new
        {
            word = set,
            name = "b",
            note = "x",
            count = 1,
            price = 9.51m,
            weight = 0.1 + 0.2,
            big = 9007199254740993,
            day = "2026-03-02",
            at = "2026-03-01T08:00:00.000001Z",
            hour = "10:30:00.000001",
            key = "00000000-0000-0000-0000-000000000001",
            mail = "a@c.example",
            site = "http://a.example/",
            size = "small",
            status = "live",
            tags = Array.Empty<long>(),
        });
        await client.MakeAsync(new { word = set, name = "c", count = 2, isNew = false, status = "sold", tags = Array.Empty<long>() });
        return set;
    }
}
