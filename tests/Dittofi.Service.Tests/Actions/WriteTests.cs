using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Actions;

/// <summary>Rows that change, go, and are added up: the same on both databases.</summary>
public sealed class WriteTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Writes = "tests/projects/writes";

    [Theory]
    [OnBothDatabases]
    public async Task An_update_by_id_answers_the_row_and_counts_its_version(string database)
    {
        var service = await SharedAsync(Writes, database);
        var made = await CreateAsync(service, Unique(), "a", "5.00", 7);
        Assert.Equal("1", made.GetProperty("version").GetRawText());
        var taken = (await TakeAsync(service, made, 3)).Expect(HttpStatusCode.OK);
        Assert.Equal("4", taken.GetProperty("stock").GetRawText());
        Assert.Equal("2", taken.GetProperty("version").GetRawText());
        Assert.Equal("took 3", taken.GetProperty("note").GetString());
        Assert.Equal(made.GetProperty("createdAt").GetString(), taken.GetProperty("createdAt").GetString());
        Assert.True(taken.GetProperty("changedAt").GetDateTimeOffset() > made.GetProperty("changedAt").GetDateTimeOffset());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_row_that_is_not_there_is_404_and_a_rule_holds_on_updates(string database)
    {
        var service = await SharedAsync(Writes, database);
        (await service.Client.PostJsonAsync("/v1/items/999999999/take", """{"count":1}""", Cancellation)).ExpectProblem(404);
        var made = await CreateAsync(service, Unique(), "a", "5.00", 2);
        (await TakeAsync(service, made, 3)).ExpectProblem(422, "stock");
        (await TakeAsync(service, made, int.MinValue)).ExpectProblem(422);
        Assert.Equal("0", (await TakeAsync(service, made, 2)).Expect(HttpStatusCode.OK).GetProperty("stock").GetRawText());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_computed_decimal_with_too_many_digits_is_told_as_one_of_a_request_is(string database)
    {
        var service = await SharedAsync(Writes, database);
        var batch = Unique();
        var answer = await service.Client.PostJsonAsync("/v1/double", $$"""{"batch":"{{batch}}","price":5000000000.00}""", Cancellation);
        answer.ExpectProblem(422, "price");
        Assert.Contains("Must have at most 10 digits before the point and 2 after it.", answer.Body, StringComparison.Ordinal);
        var most = await service.Client.PostJsonAsync("/v1/double", $$"""{"batch":"{{batch}}","price":4999999999.99}""", Cancellation);
        Assert.Equal("9999999999.98", most.Expect(HttpStatusCode.Created).GetProperty("price").GetRawText());
    }

    [Theory]
    [OnBothDatabases]
    public async Task Many_at_once_never_take_more_than_there_is(string database)
    {
        var service = await SharedAsync(Writes, database);
        var made = await CreateAsync(service, Unique(), "a", "5.00", 20);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => TakeAsync(service, made, 1)));
        Assert.Equal(20, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.Equal(30, answers.Count(answer => answer.Status == HttpStatusCode.UnprocessableEntity));
    }

    [Theory]
    [OnBothDatabases("1.0049", "1.00", "10.05")]
    [OnBothDatabases("0.0050", "0.01", "0.05")]
    [OnBothDatabases("0.0049", "0.00", "0.05")]
    [OnBothDatabases("0.3333", "0.33", "3.33")]
    public async Task A_decimal_is_rounded_half_away_from_zero_when_it_is_stored(string database, string factor, string first, string second)
    {
        var service = await SharedAsync(Writes, database);
        var batch = Unique();
        await CreateAsync(service, batch, "a", "1.00", 1);
        await CreateAsync(service, batch, "b", "10.00", 1);
        await CreateAsync(service, batch, "c", "0.00", 1);
        var changed = (await service.Client.PostJsonAsync("/v1/reprice", $$"""{"batch":"{{batch}}","factor":{{factor}}}""", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("2", changed.GetProperty("changed").GetRawText());
        var page = await PageAsync(service, batch, 0);
        Assert.Equal([second, first], page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("price").GetRawText()));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_delete_tells_what_it_found(string database)
    {
        var service = await SharedAsync(Writes, database);
        var batch = Unique();
        var first = (await CreateAsync(service, batch, "a", "1.00", 1)).GetProperty("id").GetRawText();
        Assert.Equal(HttpStatusCode.NoContent, (await service.Client.SendJsonAsync(HttpMethod.Delete, $"/v1/items/{first}", "", Cancellation)).Status);
        (await service.Client.SendJsonAsync(HttpMethod.Delete, $"/v1/items/{first}", "", Cancellation)).ExpectProblem(404);
        Assert.Equal("""{"wasThere":false}""", (await service.Client.SendJsonAsync(HttpMethod.Delete, $"/v1/drop/{first}", "", Cancellation)).Body);
        await CreateAsync(service, batch, "b", "1.00", 1);
        await CreateAsync(service, batch, "c", "1.00", 5);
        Assert.Equal("""{"gone":1}""", (await service.Client.PostJsonAsync("/v1/tidy", $$"""{"batch":"{{batch}}","least":5}""", Cancellation)).Body);
        Assert.Equal("""{"gone":1}""", (await service.Client.PostJsonAsync("/v1/tidy", $$"""{"batch":"{{batch}}"}""", Cancellation)).Body);
        Assert.Equal("""{"items":[],"total":0}""", (await PageAsync(service, batch, 0)).GetRawText());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_page_tells_the_total_of_all_pages(string database)
    {
        var service = await SharedAsync(Writes, database);
        var batch = Unique();
        foreach (var name in "abcde")
        {
            await CreateAsync(service, batch, name.ToString(), "1.00", 1);
        }

        foreach (var (offset, names) in new[] { (0, "ab"), (2, "cd"), (4, "e"), (6, ""), (-3, "ab") })
        {
            var page = await PageAsync(service, batch, offset);
            Assert.Equal(names, string.Concat(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString())));
            Assert.Equal("5", page.GetProperty("total").GetRawText());
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task Aggregates_are_exact_and_of_nothing_they_are_0_or_null(string database)
    {
        var service = await SharedAsync(Writes, database);
        var batch = Unique();
        Assert.Equal(
            """{"count":0,"value":0.00,"stock":0,"big":0,"first":null,"dearest":null,"mean":null,"meanPrice":null}""",
            (await service.Client.GetAnswerAsync($"/v1/report?batch={batch}", Cancellation)).Body);
        await CreateAsync(service, batch, "b", "0.10", 1);
        await CreateAsync(service, batch, "B", "0.20", 2);
        await CreateAsync(service, batch, "é", "9999999999.99", 1);
        var report = (await service.Client.GetAnswerAsync($"/v1/report?batch={batch}", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("10000000000.29", report.GetProperty("value").GetRawText());
        Assert.Equal("4", report.GetProperty("stock").GetRawText());
        Assert.Equal("B", report.GetProperty("first").GetString());
        Assert.Equal("9999999999.99", report.GetProperty("dearest").GetRawText());
        Assert.Equal("1.333333", report.GetProperty("mean").GetRawText());
        Assert.Equal("3333333333.430000", report.GetProperty("meanPrice").GetRawText());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_sum_that_overflows_fails_on_both(string database)
    {
        var service = await SharedAsync(Writes, database);
        var batch = Unique();
        await CreateAsync(service, batch, "a", "1.00", 1, long.MaxValue);
        await CreateAsync(service, batch, "b", "1.00", 1, 1);
        (await service.Client.GetAnswerAsync($"/v1/report?batch={batch}", Cancellation)).ExpectProblem(422);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_upsert_makes_one_row_and_keeps_what_is_not_set(string database)
    {
        var service = await SharedAsync(Writes, database);
        var path = $"/v1/levels/{Unique()}/a";
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => service.Client.SendJsonAsync(HttpMethod.Put, path, """{"count":3}""", Cancellation)));
        Assert.Single(answers.Select(answer => answer.Expect(HttpStatusCode.OK).GetProperty("id").GetInt64()).Distinct());
        Assert.Equal(Enumerable.Range(1, 10), answers.Select(answer => answer.Json.GetProperty("version").GetInt32()).Order());
        Assert.All(answers, answer => Assert.Equal("new", answer.Json.GetProperty("note").GetString()));
        var noted = (await service.Client.SendJsonAsync(HttpMethod.Put, path, """{"count":4,"note":"x"}""", Cancellation)).Expect(HttpStatusCode.OK);
        var counted = (await service.Client.SendJsonAsync(HttpMethod.Put, path, """{"count":5}""", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("x 5 12", $"{counted.GetProperty("note")} {counted.GetProperty("count")} {counted.GetProperty("version")}");
        Assert.Equal(noted.GetProperty("createdAt").GetString(), counted.GetProperty("createdAt").GetString());
        (await service.Client.SendJsonAsync(HttpMethod.Put, path, """{"count":-1}""", Cancellation)).ExpectProblem(422, "count");
    }

    private static async Task<JsonElement> CreateAsync(ServiceProcess service, string batch, string name, string price, int stock, long big = 0) =>
        (await service.Client.PostJsonAsync("/v1/items", $$"""{"batch":"{{batch}}","name":"{{name}}","price":{{price}},"stock":{{stock}},"big":{{big}}}""", Cancellation))
        .Expect(HttpStatusCode.Created);

    private static Task<Answer> TakeAsync(ServiceProcess service, JsonElement item, int count) =>
        service.Client.PostJsonAsync($"/v1/items/{item.GetProperty("id").GetRawText()}/take", $$"""{"count":{{count}}}""", Cancellation);

    private static async Task<JsonElement> PageAsync(ServiceProcess service, string batch, int offset) =>
        (await service.Client.GetAnswerAsync($"/v1/items?batch={batch}&offset={offset}", Cancellation)).Expect(HttpStatusCode.OK);
}
