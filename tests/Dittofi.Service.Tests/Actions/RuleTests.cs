using System.Globalization;
using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Actions;

/// <summary>Rules that are expressions hold for what a request says and for what is stored, with the words of their authors.</summary>
public sealed class RuleTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Rules = "tests/projects/rules";

    [Theory]
    [OnBothDatabases]
    public async Task Every_field_that_breaks_a_rule_is_named_with_its_message_wherever_it_stands(string database)
    {
        var service = await SharedAsync(Rules, database);
        var answer = await AskAsync(service, "/v1/ask/1?day=1999-12-31", "x", """{"evens":[2,3,5],"when":{"start":"2026-03-02","end":"2026-03-01"},"big":-1,"ratio":4}""");
        var errors = answer.ExpectProblem(422, "path.shelf", "query.day", "header.X-Trace", "body.evens", "body.evens[1]", "body.evens[2]", "body.when", "body.big", "body.ratio").GetProperty("errors");
        Assert.Equal("No such shelf", Only(errors, "path.shelf"));
        Assert.Equal("No {PropertyName} before 2001, {0}", Only(errors, "query.day"));
        Assert.Equal("Starts with t-", Only(errors, "header.X-Trace"));
        Assert.Equal("Must be even.", Only(errors, "body.evens[1]"));
        Assert.Equal("Takes two numbers at most", Only(errors, "body.evens"));
        Assert.Equal("Must keep the rule value * 1000000 > 0.", Only(errors, "body.big"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_keeps_the_rules_and_what_is_absent_passes(string database)
    {
        var service = await SharedAsync(Rules, database);
        (await AskAsync(service, "/v1/ask/3?day=2001-01-01", "t-1", """{"evens":[2,-4],"when":{"start":"2026-03-01","end":"2026-03-02"},"big":1,"ratio":1}""")).Expect(HttpStatusCode.OK);
        (await service.Client.PostJsonAsync("/v1/ask/3", """{"evens":[]}""", Cancellation)).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_rule_that_overflows_or_divides_by_zero_is_broken(string database)
    {
        var service = await SharedAsync(Rules, database);
        (await service.Client.PostJsonAsync("/v1/ask/0", """{"evens":[],"big":2147483647,"ratio":0}""", Cancellation)).ExpectProblem(422, "path.shelf", "body.big", "body.ratio");
        (await AddAsync(service, """{"pairs":2,"packs":2147483647,"code":"a"}""")).ExpectProblem(422, "body.packs");
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_cannot_be_read_breaks_no_rule(string database)
    {
        var service = await SharedAsync(Rules, database);
        (await service.Client.PostJsonAsync("/v1/ask/x", """{"evens":[]}""", Cancellation)).ExpectProblem(404);
        (await service.Client.PostJsonAsync("/v1/ask/3", """{"evens":[],"big":"1","ratio":null}""", Cancellation)).ExpectProblem(400, "body.big");
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_model_keeps_its_rules_when_its_rows_are_made_and_patched(string database)
    {
        var service = await SharedAsync(Rules, database);
        (await AddAsync(service, """{"pairs":3,"packs":119,"code":" a","price":0.01,"kind":"large"}""")).ExpectProblem(422, "body.pairs", "body.packs", "body.code", "body.price", "body.kind");
        var box = (await AddAsync(service, """{"pairs":2,"packs":118,"code":"a","price":99.50}""")).Expect(HttpStatusCode.Created);
        var path = $"/v1/boxes/{box.GetProperty("id")}";
        (await service.Client.SendJsonAsync(HttpMethod.Patch, path, """{"pairs":1,"price":99.51}""", Cancellation)).ExpectProblem(422, "body.pairs", "body.price");
        (await service.Client.SendJsonAsync(HttpMethod.Patch, path, """{"packs":null}""", Cancellation)).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_an_action_computes_is_held_to_the_rules_by_the_service_with_their_words(string database)
    {
        var service = await SharedAsync(Rules, database);
        var box = (await AddAsync(service, """{"pairs":2,"code":"a"}""")).Expect(HttpStatusCode.Created);
        var path = $"/v1/boxes/{box.GetProperty("id")}/fill";
        (string Body, string Field, string Message)[] broken =
        [
            ("""{"pairs":1,"packs":0,"code":"b"}""", "pairs", "Must be even."),
            ("""{"pairs":2,"packs":119,"code":"b"}""", "packs", "Takes ten packs at most."),
            ("""{"pairs":2,"packs":2147483647,"code":"b"}""", "packs", "Takes ten packs at most."),
            ("""{"pairs":2,"packs":0,"code":"none"}""", "code", "Must keep the rule value.trim() == value && value != 'none'."),
            ("""{"pairs":2,"packs":0,"code":"b","kind":"large"}""", "kind", "Must keep the rule value != 'large'."),
        ];
        foreach (var (body, field, message) in broken)
        {
            Assert.Equal(message, Only((await service.Client.PostJsonAsync(path, body, Cancellation)).ExpectProblem(422, field).GetProperty("errors"), field));
        }

        (await service.Client.PostJsonAsync(path, """{"pairs":2,"packs":118,"code":"b"}""", Cancellation)).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_only_the_database_knows_is_held_to_the_rules_by_it(string database)
    {
        var service = await SharedAsync(Rules, database);
        var box = (await AddAsync(service, """{"pairs":2,"code":"a","price":50}""")).Expect(HttpStatusCode.Created);
        var path = string.Create(CultureInfo.InvariantCulture, $"/v1/boxes/{box.GetProperty("id")}");
        (await service.Client.PostJsonAsync(path + "/move", """{"pairs":1}""", Cancellation)).ExpectProblem(422, "pairs");
        (await service.Client.PostJsonAsync(path + "/move", """{"pairs":2}""", Cancellation)).ExpectProblem(422, "price");
        Assert.Equal(box.GetRawText(), (await service.Client.GetAnswerAsync(path, Cancellation)).Body);
        Assert.Equal(2, (await service.Client.PostJsonAsync(path + "/move", """{"pairs":0}""", Cancellation)).Expect(HttpStatusCode.OK).GetProperty("pairs").GetInt32());
    }

    private static Task<Answer> AddAsync(ServiceProcess service, string body) => service.Client.PostJsonAsync("/v1/boxes", body, Cancellation);

    private static async Task<Answer> AskAsync(ServiceProcess service, string path, string trace, string body)
    {
        var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("X-Trace", trace);
        return await service.Client.AnswerAsync(request, Cancellation);
    }

    private static string? Only(JsonElement errors, string field) => Assert.Single(errors.GetProperty(field).EnumerateArray()).GetString();
}
