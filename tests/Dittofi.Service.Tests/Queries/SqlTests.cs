using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Queries;

/// <summary>Statements of the author's own: bound, typed, in the action's transaction, and reading unless they say otherwise.</summary>
public sealed class SqlTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Project = "tests/projects/sql";

    [Theory]
    [OnBothDatabases]
    public async Task Rows_come_typed_and_values_are_never_text_of_the_statement(string database)
    {
        var service = await SharedAsync(Project, database);
        var kind = Unique();
        await AddAsync(service, kind + "b'; DROP TABLE shoes; --", "2.50");
        await AddAsync(service, kind + "a", "0.10");
        var rows = (await service.Client.GetAnswerAsync($"/v1/totals?kind={kind}", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal([kind + "a", kind + "b'; DROP TABLE shoes; --"], rows.EnumerateArray().Select(row => row.GetProperty("kind").GetString()));
        Assert.Equal(["0.10", "2.50"], rows.EnumerateArray().Select(row => row.GetProperty("totalPrice").GetRawText()));
        Assert.All(rows.EnumerateArray(), row => Assert.EndsWith("Z", row.GetProperty("lastMade").GetString(), StringComparison.Ordinal));
        var dear = (await service.Client.GetAnswerAsync($"/v1/totals?kind={kind}&least=2.50", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal(1, dear.GetArrayLength());
        var none = (await service.Client.GetAnswerAsync($"/v1/totals?kind={Uri.EscapeDataString("' OR '1'='1")}", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal(0, none.GetArrayLength());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_row_may_be_missing_or_its_absence_is_404(string database)
    {
        var service = await SharedAsync(Project, database);
        var kind = Unique();
        var missing = (await service.Client.GetAnswerAsync($"/v1/find?kind={kind}", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("""{"found":null}""", missing.GetRawText());
        (await service.Client.GetAnswerAsync($"/v1/need?kind={kind}", Cancellation)).ExpectProblem(404);
        await AddAsync(service, kind, "3.00");
        var found = (await service.Client.GetAnswerAsync($"/v1/find?kind={kind}", Cancellation)).Expect(HttpStatusCode.OK).GetProperty("found");
        Assert.Equal($$"""{"kind":"{{kind}}","shoes":1,"totalPrice":3.00,"lastMade":null}""", found.GetRawText());
        Assert.Equal("true", (await service.Client.GetAnswerAsync($"/v1/need?kind={kind}", Cancellation)).Expect(HttpStatusCode.OK).GetRawText());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_statement_takes_part_in_the_transaction(string database)
    {
        var service = await SharedAsync(Project, database);
        var (from, to) = (Unique(), Unique());
        await AddAsync(service, from, "1");
        (await RenameAsync(service, from, to, isRefused: true)).ExpectProblem(409);
        (await service.Client.GetAnswerAsync($"/v1/need?kind={from}", Cancellation)).Expect(HttpStatusCode.OK);
        var done = (await RenameAsync(service, from, to, isRefused: false)).Expect(HttpStatusCode.OK);
        Assert.Equal("""{"count":1,"left":1}""", done.GetRawText());
        (await service.Client.GetAnswerAsync($"/v1/need?kind={from}", Cancellation)).Expect(HttpStatusCode.OK);
        await AddAsync(service, Unique(), "1");
        (await RenameAsync(service, from, to, isRefused: false)).ExpectProblem(409, "kind");
    }

    [Theory]
    [OnBothDatabases(false)]
    [OnBothDatabases(true)]
    public async Task A_write_inside_a_read_is_refused_and_nothing_is_left(string database, bool isTogether)
    {
        var service = await SharedAsync(Project, database);
        var kind = Unique();
        await AddAsync(service, kind, "1");
        var body = isTogether ? $$"""{"kind":"{{kind}}x","isTogether":true}""" : $$"""{"kind":"{{kind}}","isTogether":false}""";
        var answer = await service.Client.PostJsonAsync("/v1/sneak", body, Cancellation);
        answer.ExpectProblem(500);
        (await service.Client.GetAnswerAsync($"/v1/need?kind={kind}", Cancellation)).Expect(HttpStatusCode.OK);
        (await service.Client.GetAnswerAsync($"/v1/need?kind={kind}x", Cancellation)).ExpectProblem(404);
        await AddAsync(service, kind + "y", "1");
        await WaitForLogAsync(service, "declared to read only");
    }

    [Theory]
    [OnBothDatabases("12", false, 200, 2)]
    [OnBothDatabases("x", false, 422, 0)]
    [OnBothDatabases("x", true, 200, 2)]
    public async Task A_value_that_a_statement_cannot_compute_with_is_422_and_can_be_caught(string database, string number, bool isCaught, int status, int kept)
    {
        var service = await SharedAsync(Project, database);
        var kind = Unique();
        var body = $$"""{"kind":"{{kind}}","number":"{{number}}","isCaught":{{(isCaught ? "true" : "false")}}}""";
        var answer = await service.Client.PostJsonAsync("/v1/careful", body, Cancellation);
        Assert.Equal(status, (int)answer.Status);
        if (isCaught)
        {
            Assert.Equal(422, answer.Expect(HttpStatusCode.OK).GetProperty("status").GetInt32());
        }

        var rows = (await service.Client.GetAnswerAsync($"/v1/totals?kind={kind}", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal(kept, rows.GetArrayLength());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_column_that_is_not_there_is_told_in_the_log(string database)
    {
        var service = await SharedAsync(Project, database);
        (await service.Client.GetAnswerAsync("/v1/misread", Cancellation)).ExpectProblem(500);
        await WaitForLogAsync(service, "The statement gives no column named");
    }

    // A line of the log comes after the answer that it is about.
    private static async Task WaitForLogAsync(ServiceProcess service, string text)
    {
        var deadline = Environment.TickCount64 + 10_000;
        while (!service.Output.Contains(text, StringComparison.Ordinal) && Environment.TickCount64 < deadline)
        {
            await Task.Delay(50, Cancellation);
        }

        Assert.Contains(text, service.Output, StringComparison.Ordinal);
    }

    private static async Task AddAsync(ServiceProcess service, string kind, string price)
    {
        var answer = await service.Client.PostJsonAsync("/v1/shoes", $$"""{"kind":"{{kind}}","price":{{price}}}""", Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
    }

    private static Task<Answer> RenameAsync(ServiceProcess service, string from, string to, bool isRefused) =>
        service.Client.PostJsonAsync("/v1/rename", $$"""{"from":"{{from}}","to":"{{to}}","isRefused":{{(isRefused ? "true" : "false")}}}""", Cancellation);
}
