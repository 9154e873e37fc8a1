using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Types;

/// <summary>Records and lists in bodies: what is wrong inside them is told under its place.</summary>
public sealed class RecordTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string EveryType = "tests/projects/every-type";

    private const string Customer = """{"name":"Ada","mail":"ADA@b.c","address":{"street":"Main","zip":"12345"}}""";

    [Theory]
    [OnBothDatabases]
    public async Task Nested_records_and_lists_are_read_and_answered(string database)
    {
        var service = await SharedAsync(EveryType, database);
        var answer = await service.Client.PostJsonAsync(
            "/v1/orders",
            $$"""{"kinds":["rush","gift","rush"],"lines":[{"count":1,"sku":"AB-1"},{"sku":"CD-22","count":99,"note":"n","tags":["ab","cdefg"]}],"ship":{"street":"Side","zip":"00000"},"customer":{{Customer}}}""",
            Cancellation);
        const string Lines = """[{"sku":"AB-1","count":1,"note":null,"tags":null},{"sku":"CD-22","count":99,"note":"n","tags":["ab","cdefg"]}]""";
        Assert.Equal(
            $$$"""{"street":"Side","mail":"ada@b.c","zip":"12345","lines":{{{Lines}}},"all":{"customer":{"name":"Ada","mail":"ada@b.c","address":{"street":"Main","zip":"12345"}},"lines":{{{Lines}}},"ship":{"street":"Side","zip":"00000"},"kinds":["rush","gift","rush"]}}""",
            answer.Body);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_optional_record_may_be_absent_or_null_and_a_list_empty(string database)
    {
        var service = await SharedAsync(EveryType, database);
        foreach (var ship in new[] { "", "\"ship\":null," })
        {
            var answer = await service.Client.PostJsonAsync("/v1/orders", $$"""{ {{ship}} "kinds":[],"lines":[],"customer":{{Customer}}}""", Cancellation);
            Assert.StartsWith("""{"street":null,"mail":"ada@b.c","zip":"12345","lines":[],""", answer.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [OnBothDatabases("""{}""", 400, "body.customer", "body.lines", "body.kinds")]
    [OnBothDatabases("""[]""", 400, "body")]
    [OnBothDatabases("""{"customer":null,"lines":null,"kinds":null}""", 400, "body.customer", "body.lines", "body.kinds")]
    [OnBothDatabases("""{"customer":[],"lines":{},"kinds":"gift"}""", 400, "body.customer", "body.lines", "body.kinds")]
    [OnBothDatabases("""{"customer":{"name":"Ada7","address":{"street":"","zip":"1","x":1}},"lines":[],"kinds":[]}""", 400, "body.customer.name", "body.customer.mail", "body.customer.address.x", "body.customer.address.zip")]
    [OnBothDatabases("""{"customer":{"name":"Ada7","mail":"a@b.c","address":{"street":"Main","zip":"1234x"}},"lines":[],"kinds":[]}""", 422, "body.customer.name", "body.customer.address.zip")]
    [OnBothDatabases("""{"customer":CUSTOMER,"lines":[{"sku":"AB-1","count":1},{"sku":"ab","count":100},null,{"sku":"AB-1"}],"kinds":["rush","none"]}""", 400, "body.lines[1].sku", "body.lines[1].count", "body.lines[2]", "body.lines[3].count", "body.kinds[1]")]
    [OnBothDatabases("""{"customer":CUSTOMER,"lines":[{"sku":"AB-1","count":1,"tags":["ab","a","abcdef"]}],"kinds":[]}""", 422, "body.lines[0].tags[1]", "body.lines[0].tags[2]")]
    [OnBothDatabases("""{"customer":CUSTOMER,"lines":[],"kinds":[],"ship":{"street":"Main","zip":"x"}}""", 422, "body.ship.zip")]
    [OnBothDatabases("""{"customer":CUSTOMER,"lines":[],"kinds":[],"ship":{}}""", 400, "body.ship.street", "body.ship.zip")]
    public async Task What_is_wrong_inside_is_told_under_its_place(string database, string body, int status, params string[] fields)
    {
        var service = await SharedAsync(EveryType, database);
        var answer = await service.Client.PostJsonAsync("/v1/orders", body.Replace("CUSTOMER", Customer, StringComparison.Ordinal), Cancellation);
        answer.ExpectProblem(status, fields);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_body_can_be_a_list(string database)
    {
        var service = await SharedAsync(EveryType, database);
        var answer = await service.Client.PostJsonAsync("/v1/lines", """[{"sku":"AB-1","count":1}]""", Cancellation);
        Assert.Equal("""[{"sku":"AB-1","count":1,"note":null,"tags":null}]""", answer.Body);
        Assert.Equal("[]", (await service.Client.PostJsonAsync("/v1/lines", "[]", Cancellation)).Body);
        (await service.Client.PostJsonAsync("/v1/lines", """[{"sku":"AB-1","count":1},{"sku":"x","count":0}]""", Cancellation)).ExpectProblem(422, "body[1].sku", "body[1].count");
        (await service.Client.PostJsonAsync("/v1/lines", """[{"sku":"AB-1","count":"1"}]""", Cancellation)).ExpectProblem(400, "body[0].count");
        (await service.Client.PostJsonAsync("/v1/lines", "{}", Cancellation)).ExpectProblem(400, "body");
        (await service.Client.PostJsonAsync("/v1/lines", "null", Cancellation)).ExpectProblem(400, "body");
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_record_can_be_declared_in_place_and_a_model_be_a_part(string database)
    {
        var service = await SharedAsync(EveryType, database);
        var answer = await service.Client.PostJsonAsync(
            "/v1/inline", """{"point":{"x":1,"the-y":10},"numbers":[1,-2],"dates":["2026-03-01"],"items":[{"ratio":1}],"single":CUSTOMER}""".Replace("CUSTOMER", Customer, StringComparison.Ordinal), Cancellation);
        Assert.Equal("""{"x":1,"numbers":[1,-2],"dates":["2026-03-01"],"mail":"ada@b.c","hasItems":true}""", answer.Body);
        answer = await service.Client.PostJsonAsync("/v1/inline", """{"point":{"x":1,"the-y":10},"numbers":[]}""", Cancellation);
        Assert.Equal("""{"x":1,"numbers":[],"dates":null,"mail":null,"hasItems":false}""", answer.Body);
        answer = await service.Client.PostJsonAsync("/v1/inline", """{"point":{"x":1,"the-y":11},"numbers":[],"items":[{},{"code":"x","size":1}]}""", Cancellation);
        answer.ExpectProblem(422, "body.point.the-y", "body.items[1].code", "body.items[1].size");
        answer = await service.Client.PostJsonAsync("/v1/inline", """{"point":{"x":1,"y":1},"numbers":[1,"2",3.5,null]}""", Cancellation);
        answer.ExpectProblem(400, "body.point.y", "body.point.the-y", "body.numbers[1]", "body.numbers[2]", "body.numbers[3]");
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_list_of_mistakes_is_answered_soon_and_not_whole(string database)
    {
        var service = await SharedAsync(EveryType, database);
        var lines = string.Join(',', Enumerable.Repeat("{\"count\":0,\"sku\":1}", 40_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var answer = await service.Client.PostJsonAsync("/v1/lines", $"[{lines}]", Cancellation);
        Assert.Equal(100, answer.ExpectFields(400).Count);
        lines = string.Join(',', Enumerable.Repeat("{\"count\":0,\"sku\":\"\"}", 40_000));
        answer = await service.Client.PostJsonAsync("/v1/orders", $$"""{"customer":{{Customer}},"kinds":[],"lines":[{{lines}}]}""", Cancellation);
        Assert.Equal(100, answer.ExpectFields(422).Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Theory]
    [OnBothDatabases]
    public async Task Depth_is_bounded(string database)
    {
        var service = await SharedAsync(EveryType, database);
        var deep = string.Concat(Enumerable.Repeat("[", 63)) + string.Concat(Enumerable.Repeat("]", 63));
        var answer = await service.Client.PostJsonAsync("/v1/values", $$"""{"data":{{deep}}}""", Cancellation);
        Assert.Contains(deep, answer.Body, StringComparison.Ordinal);
        answer.Expect(HttpStatusCode.Created);
        (await service.Client.PostJsonAsync("/v1/values", $$"""{"data":[{{deep}}]}""", Cancellation)).ExpectProblem(400, "body");
    }
}
