using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Types;

/// <summary>Floating-point numbers, dates, times, addresses and JSON: what each takes, refuses and gives back, the same on both databases.</summary>
public sealed class ScalarTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string EveryType = "tests/projects/every-type";

    [Theory]
    [OnBothDatabases("ratio", "1.7976931348623157E+308", null)]
    [OnBothDatabases("ratio", "5E-324", null)]
    [OnBothDatabases("ratio", "0.1", null)]
    [OnBothDatabases("ratio", "0.30000000000000004", null)]
    [OnBothDatabases("ratio", "-0.0", "0")]
    [OnBothDatabases("ratio", "1e-400", "0")]
    [OnBothDatabases("ratio", "9007199254740993", "9007199254740992")]
    [OnBothDatabases("maybeRatio", "-1e300", "-1E+300")]
    [OnBothDatabases("maybeRatio", "null", null)]
    [OnBothDatabases("day", "\"0001-01-01\"", null)]
    [OnBothDatabases("day", "\"9999-12-31\"", null)]
    [OnBothDatabases("day", "\"2024-02-29\"", null)]
    [OnBothDatabases("maybeDay", "\"9999-12-31\"", null)]
    [OnBothDatabases("opens", "\"00:00\"", "\"00:00:00.000000\"")]
    [OnBothDatabases("opens", "\"23:59:59.999999\"", null)]
    [OnBothDatabases("opens", "\"10:20:30.5\"", "\"10:20:30.500000\"")]
    [OnBothDatabases("mail", "\"O'Brien+tag@Mail.Example.COM\"", "\"o'brien+tag@mail.example.com\"")]
    [OnBothDatabases("mail", "\"a@localhost\"", null)]
    [OnBothDatabases("link", "\"HTTPS://user@example.com:8443/a%20b?x=1&y=[2]#z\"", null)]
    [OnBothDatabases("link", "\"http://[::1]/\"", null)]
    [OnBothDatabases("data", "\"text\"", null)]
    [OnBothDatabases("data", "12", null)]
    [OnBothDatabases("data", "false", null)]
    [OnBothDatabases("data", "[]", null)]
    [OnBothDatabases("data", "{}", null)]
    [OnBothDatabases("data", "{ \"bb\" : 1, \"a\" : [ null, { \"é\": \"\\u00e9\\u0001\" } ] }", "{\"a\":[null,{\"é\":\"é\\u0001\"}],\"bb\":1}")]
    [OnBothDatabases("data", "[1.50, 1e3, 1.50e1, 12e-3, -0, -0.0, 0e5, 100, 0.000]", "[1.50,1000,15.0,0.012,0,0.0,0,100,0.000]")]
    [OnBothDatabases("data", "[123456789012345678901234567890.123456789, 1e-30]", "[123456789012345678901234567890.123456789,0.000000000000000000000000000001]")]
    [OnBothDatabases("data", "{\"\":{\"10\":1,\"9\":2,\"ab\":3,\"aa\":4}}", "{\"\":{\"9\":2,\"10\":1,\"aa\":4,\"ab\":3}}")]
    [OnBothDatabases("data", "\"'; drop table \\\"values\\\"; --\"", null)]
    [OnBothDatabases("maybeData", "null", null)]
    [OnBothDatabases("code", "\"AB-12\"", null)]
    [OnBothDatabases("size", "40", null)]
    [OnBothDatabases("weight", "2.250", "2.25")]
    [OnBothDatabases("colour", "\"{blue}\"", null)]
    [OnBothDatabases("owner", "\"Ada Lovelace\"", null)]
    public async Task A_value_comes_back_in_its_one_form(string database, string field, string json, string? answered)
    {
        var service = await SharedAsync(EveryType, database);
        var answer = await service.Client.PostJsonAsync("/v1/values", $$"""{"{{field}}":{{json}}}""", Cancellation);
        var value = answer.Expect(HttpStatusCode.Created);
        Assert.Equal(Text(answered ?? json), Text(value.GetProperty(field).GetRawText()));
        var again = await service.Client.GetAnswerAsync($"/v1/values/{value.GetProperty("id").GetRawText()}", Cancellation);
        Assert.Equal(answer.Body, again.Body);
    }

    [Theory]
    [OnBothDatabases("ratio", "1e309")]
    [OnBothDatabases("ratio", "-1e400")]
    [OnBothDatabases("ratio", "\"1\"")]
    [OnBothDatabases("ratio", "\"NaN\"")]
    [OnBothDatabases("ratio", "null")]
    [OnBothDatabases("day", "\"2023-02-29\"")]
    [OnBothDatabases("day", "\"2023-1-1\"")]
    [OnBothDatabases("day", "\"2026-03-01T00:00:00Z\"")]
    [OnBothDatabases("day", "\"infinity\"")]
    [OnBothDatabases("day", "\"0000-01-01\"")]
    [OnBothDatabases("day", "\"２０２６-01-01\"")]
    [OnBothDatabases("opens", "\"24:00\"")]
    [OnBothDatabases("opens", "\"10:00:60\"")]
    [OnBothDatabases("opens", "\"10:00:00.1234567\"")]
    [OnBothDatabases("opens", "\"10:00Z\"")]
    [OnBothDatabases("opens", "\" 10:00\"")]
    [OnBothDatabases("opens", "600")]
    [OnBothDatabases("mail", "\"a@b@c.d\"")]
    [OnBothDatabases("mail", "\"@example.com\"")]
    [OnBothDatabases("mail", "\"a b@example.com\"")]
    [OnBothDatabases("mail", "\"a@example.com\\n\"")]
    [OnBothDatabases("mail", "\"a@-example.com\"")]
    [OnBothDatabases("mail", "\"a@example..com\"")]
    [OnBothDatabases("mail", "\"é@example.com\"")]
    [OnBothDatabases("mail", "\"\"")]
    [OnBothDatabases("mail", "1")]
    [OnBothDatabases("link", "\"ftp://example.com/\"")]
    [OnBothDatabases("link", "\"javascript:alert(1)\"")]
    [OnBothDatabases("link", "\"//example.com/\"")]
    [OnBothDatabases("link", "\"http://\"")]
    [OnBothDatabases("link", "\"http://example.com/a b\"")]
    [OnBothDatabases("link", "\"https:example.com\"")]
    [OnBothDatabases("link", "\"http://example.com/\\u0000\"")]
    [OnBothDatabases("data", "null")]
    [OnBothDatabases("data", "{\"a\":1,\"a\":2}")]
    [OnBothDatabases("data", "{\"a\":1,\"\\u0061\":2}")]
    [OnBothDatabases("data", "[{\"x\\u0000\":1}]")]
    [OnBothDatabases("data", "\"\\u0000\"")]
    [OnBothDatabases("data", "[\"\\ud800\"]")]
    [OnBothDatabases("data", "{\"\\udc00\":1}")]
    [OnBothDatabases("data", "1e400")]
    [OnBothDatabases("data", "[1e-9999999999]")]
    [OnBothDatabases("maybeData", "{\"a\":1,\"a\":2}")]
    public Task A_value_of_the_wrong_shape_is_400(string database, string field, string json) => RefusedAsync(database, field, json, 400);

    [Theory]
    [OnBothDatabases("maybeRatio", "1.1e300")]
    [OnBothDatabases("maybeDay", "\"1899-12-31\"")]
    [OnBothDatabases("maybeLink", "\"https://example.com/0123456789/0123456789\"")]
    [OnBothDatabases("code", "\"A\"")]
    [OnBothDatabases("code", "\"ABCDEFG\"")]
    [OnBothDatabases("code", "\"ab\"")]
    [OnBothDatabases("code", "\"AB\\n\"")]
    [OnBothDatabases("size", "41")]
    [OnBothDatabases("weight", "0.51")]
    [OnBothDatabases("colour", "\"Red\"")]
    [OnBothDatabases("owner", "\"R2D2\"")]
    [OnBothDatabases("owner", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"")]
    public Task A_value_that_breaks_a_rule_is_422(string database, string field, string json) => RefusedAsync(database, field, json, 422);

    [Theory]
    [OnBothDatabases("ab", "Ada", 38, "code")]
    [OnBothDatabases("A", "Ada", 38, "code")]
    [OnBothDatabases("AB", "Ada7", 38, "owner")]
    [OnBothDatabases("AB", "Ada", 41, "size")]
    public async Task A_rule_holds_where_the_request_did_not_show_it(string database, string code, string owner, int size, string property)
    {
        var service = await SharedAsync(EveryType, database);
        var answer = await service.Client.PostJsonAsync("/v1/named", $$"""{"code":"{{code}}","owner":"{{owner}}","size":{{size}}}""", Cancellation);
        answer.ExpectProblem(422, property);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_not_given_takes_its_default(string database)
    {
        var service = await SharedAsync(EveryType, database);
        var answer = await service.Client.PostJsonAsync("/v1/named", """{"code":"AB","owner":"Ada","size":39}""", Cancellation);
        var id = answer.Expect(HttpStatusCode.Created).GetProperty("id").GetRawText();
        Assert.Equal($$$"""{"id":{{{id}}},"code":"AB","mail":"someone@example.com","data":{"a":"x","bb":[1,2.50,null]},"more":{"from":"named"}}""", answer.Body);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Variables_of_every_type_stand_in_paths_queries_and_headers(string database)
    {
        var service = await SharedAsync(EveryType, database);
        var byDefault = await service.Client.GetAnswerAsync("/v1/echo/1e3/2026-05-06/07:08/A@B.C", Cancellation);
        Assert.Equal(
            """{"path":"1000 2026-05-06 07:08:00.000000 a@b.c","ratio":2,"day":"2026-01-02","opens":"08:00:00.000000","mail":"a@b.c","link":"http://a/","data":[1],"header":{"ratio":null,"day":null,"owner":null}}""",
            byDefault.Body);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, "/v1/echo/0.5/2026-05-06/07:08:09.5/a@b.c?ratio=-1.5&day=2027-01-01&opens=23:59&mail=X@Y.Z&link=https://q/&data=%7B%22b%22:1,%22a%22:%5B%5D%7D");
        request.Headers.Add("ratio", "3");
        request.Headers.Add("day", "2028-01-01");
        request.Headers.Add("owner", "Ada");
        Assert.Equal(
            """{"path":"0.5 2026-05-06 07:08:09.500000 a@b.c","ratio":-1.5,"day":"2027-01-01","opens":"23:59:00.000000","mail":"x@y.z","link":"https://q/","data":{"a":[],"b":1},"header":{"ratio":3,"day":"2028-01-01","owner":"Ada"}}""",
            (await service.Client.AnswerAsync(request, Cancellation)).Body);
        (await service.Client.GetAnswerAsync("/v1/echo/inf/2026-05-06/07:08/a@b.c", Cancellation)).ExpectProblem(404);
        (await service.Client.GetAnswerAsync("/v1/echo/1/2026-05-32/07:08/a@b.c", Cancellation)).ExpectProblem(404);
        (await service.Client.GetAnswerAsync("/v1/echo/1/2026-05-06/7:08/a@b.c", Cancellation)).ExpectProblem(404);
        (await service.Client.GetAnswerAsync("/v1/echo/1/2026-05-06/07:08/a", Cancellation)).ExpectProblem(404);
        (await service.Client.GetAnswerAsync("/v1/echo/1/2026-05-06/07:08/a@b.c?ratio=1.&data=null&link=x&day=1&opens=1&mail=1", Cancellation))
            .ExpectProblem(400, "query.ratio", "query.data", "query.link", "query.day", "query.opens", "query.mail");
    }

    [Theory]
    [OnBothDatabases]
    public async Task Arithmetic_of_doubles_answers_or_fails_and_never_goes_to_infinity(string database)
    {
        var service = await SharedAsync(EveryType, database);
        var fine = await service.Client.PostJsonAsync("/v1/compute", """{"left":0.5,"right":0.25,"count":2,"mail":"ME@example.com"}""", Cancellation);
        Assert.Equal("""{"sum":2.5,"quotient":2,"product":0.0625,"negated":-0.5,"isHalf":true,"mailOf":"to me@example.com","isMine":true}""", fine.Body);
        (await service.Client.PostJsonAsync("/v1/compute", """{"left":1,"right":0,"count":2,"mail":"a@b.c"}""", Cancellation)).ExpectProblem(422);
        (await service.Client.PostJsonAsync("/v1/compute", """{"left":0,"right":-0.0,"count":2,"mail":"a@b.c"}""", Cancellation)).ExpectProblem(422);
        (await service.Client.PostJsonAsync("/v1/compute", """{"left":1e308,"right":1e308,"count":2,"mail":"a@b.c"}""", Cancellation)).ExpectProblem(422);
    }

    private async Task RefusedAsync(string database, string field, string json, int status)
    {
        var service = await SharedAsync(EveryType, database);
        (await service.Client.PostJsonAsync("/v1/values", $$"""{"{{field}}":{{json}}}""", Cancellation)).ExpectProblem(status, "body." + field);
    }

    // Which characters of a text JSON escapes beyond the necessary ones is the writer's own business.
    private static string Text(string json) => JsonElement.Parse(json) is { ValueKind: JsonValueKind.String } text ? text.GetString() ?? "" : json;
}
