using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Requests;

/// <summary>A property of every type: what it takes, what it refuses, and that it comes back as it was given.</summary>
public sealed class EveryTypeTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Required = "\"at\":\"2026-03-01T10:00:00Z\",\"key\":\"123e4567-e89b-12d3-a456-426614174000\"";

    [Theory]
    [OnBothDatabases("note", "null", "null")]
    [OnBothDatabases("note", "\"\"", "\"\"")]
    [OnBothDatabases("note", "\"' OR '1'='1\"", null)]
    [OnBothDatabases("note", "\"'; select pg_sleep(5)--\"", null)]
    [OnBothDatabases("note", "\"%_\\\\$1@p:x?\"", null)]
    [OnBothDatabases("note", "\"é é ᴮᴵᴳ İ ﷽ 🦶🏽 \u2028\"", null)]
    [OnBothDatabases("note", "\"\\u0001\\u001b\\r\\n\\t\\ufffe\\ufeff\"", null)]
    [OnBothDatabases("note", "\"</script><!--\"", null)]
    [OnBothDatabases("code", "\"abcde\"", null)]
    [OnBothDatabases("code", "\"👟👟👟👟👟\"", null)]
    [OnBothDatabases("count", "-5", null)]
    [OnBothDatabases("count", "1000000", null)]
    [OnBothDatabases("amount", "-2147483648", null)]
    [OnBothDatabases("amount", "2147483647", null)]
    [OnBothDatabases("amount", "-0", "0")]
    [OnBothDatabases("big", "-9223372036854775808", null)]
    [OnBothDatabases("big", "9223372036854775807", null)]
    [OnBothDatabases("price", "9999999999.99", null)]
    [OnBothDatabases("price", "-9999999999.99", null)]
    [OnBothDatabases("price", "1e3", "1000.00")]
    [OnBothDatabases("price", "1.5e-1", "0.15")]
    [OnBothDatabases("price", "0.10000", "0.10")]
    [OnBothDatabases("price", "-0.0", "0.00")]
    [OnBothDatabases("price", "0e99999999999", "0.00")]
    [OnBothDatabases("rate", "0.000001", null)]
    [OnBothDatabases("rate", "999999999999.999999", null)]
    [OnBothDatabases("rate", "123456789012.345678", null)]
    [OnBothDatabases("isActive", "false", null)]
    [OnBothDatabases("at", "\"2026-03-01T10:00:00.123456Z\"", null)]
    [OnBothDatabases("at", "\"2026-03-01T10:00:00+02:00\"", "\"2026-03-01T08:00:00.000000Z\"")]
    [OnBothDatabases("at", "\"2026-03-01t10:00:00.1-23:59\"", "\"2026-03-02T09:59:00.100000Z\"")]
    [OnBothDatabases("at", "\"0001-01-01T00:00:00Z\"", "\"0001-01-01T00:00:00.000000Z\"")]
    [OnBothDatabases("at", "\"9999-12-31T23:59:59.999999Z\"", null)]
    [OnBothDatabases("until", "\"1969-12-31T23:59:59.999999Z\"", null)]
    [OnBothDatabases("key", "\"123E4567-E89B-12D3-A456-426614174000\"", "\"123e4567-e89b-12d3-a456-426614174000\"")]
    [OnBothDatabases("other", "\"00000000-0000-0000-0000-000000000000\"", null)]
    [OnBothDatabases("status", "\"sold out\"", null)]
    [OnBothDatabases("mood", "\"zesty\"", null)]
    public async Task A_value_comes_back_as_it_was_given(string database, string field, string json, string? answered)
    {
        var service = await SharedAsync(EveryKind, database);
        var all = JsonElement.Parse($$"""{"name":"{{Unique()}}",{{Required}}}""").EnumerateObject()
            .ToDictionary(each => each.Name, each => each.Value.GetRawText());
        all[field] = json;
        var answer = await service.Client.PostJsonAsync("/v1/things", Object(all), Cancellation);
        var thing = answer.Expect(HttpStatusCode.Created);
        var got = thing.GetProperty(field);
        Assert.Equal(got.ValueKind == JsonValueKind.String ? JsonElement.Parse(answered ?? json).GetString() : answered ?? json,
            got.ValueKind == JsonValueKind.String ? got.GetString() : got.GetRawText());
        var again = await service.Client.GetAnswerAsync($"/v1/things/{thing.GetProperty("id").GetRawText()}", Cancellation);
        Assert.Equal(answer.Body, again.Body);
    }

    [Theory]
    [OnBothDatabases("name", "1")]
    [OnBothDatabases("name", "null")]
    [OnBothDatabases("note", "1")]
    [OnBothDatabases("note", "\"\\udc00x\"")]
    [OnBothDatabases("count", "1.0")]
    [OnBothDatabases("count", "1e3")]
    [OnBothDatabases("count", "\"5\"")]
    [OnBothDatabases("count", "2147483648")]
    [OnBothDatabases("count", "null")]
    [OnBothDatabases("count", "true")]
    [OnBothDatabases("big", "9223372036854775808")]
    [OnBothDatabases("big", "1e400")]
    [OnBothDatabases("big", "\"7\"")]
    [OnBothDatabases("price", "\"1\"")]
    [OnBothDatabases("price", "null")]
    [OnBothDatabases("isActive", "1")]
    [OnBothDatabases("isActive", "\"true\"")]
    [OnBothDatabases("isActive", "null")]
    [OnBothDatabases("at", "\"2026-03-01T10:00:00\"")]
    [OnBothDatabases("at", "\"2026-03-01\"")]
    [OnBothDatabases("at", "\"2026-03-01T10:00:00.1234567Z\"")]
    [OnBothDatabases("at", "\"2026-02-30T10:00:00Z\"")]
    [OnBothDatabases("at", "\"2026-03-01T24:00:00Z\"")]
    [OnBothDatabases("at", "\"2026-03-01T23:59:60Z\"")]
    [OnBothDatabases("at", "\"0001-01-01T00:00:00+01:00\"")]
    [OnBothDatabases("at", "\"9999-12-31T23:59:59-01:00\"")]
    [OnBothDatabases("at", "\"infinity\"")]
    [OnBothDatabases("at", "1772359200")]
    [OnBothDatabases("key", "\"123e4567e89b12d3a456426614174000\"")]
    [OnBothDatabases("key", "\"{123e4567-e89b-12d3-a456-426614174000}\"")]
    [OnBothDatabases("key", "\"0x3e4567-e89b-12d3-a456-426614174000\"")]
    [OnBothDatabases("key", "\"+23e4567-e89b-12d3-a456-426614174000\"")]
    [OnBothDatabases("status", "\"Draft\"")]
    [OnBothDatabases("status", "\"\"")]
    [OnBothDatabases("status", "0")]
    [OnBothDatabases("status", "null")]
    [OnBothDatabases("mood", "\"zesty \"")]
    public Task A_value_of_the_wrong_shape_is_400(string database, string field, string json) => RefusedAsync(database, field, json, 400);

    [Theory]
    [OnBothDatabases("code", "\"abcdef\"")]
    [OnBothDatabases("count", "-6")]
    [OnBothDatabases("count", "1000001")]
    [OnBothDatabases("price", "0.001")]
    [OnBothDatabases("price", "10000000000")]
    [OnBothDatabases("price", "123456789012345678901234567890123456789012345678901234567890")]
    [OnBothDatabases("rate", "0.0000001")]
    public Task A_value_that_breaks_a_rule_is_422(string database, string field, string json) => RefusedAsync(database, field, json, 422);

    [Theory]
    [OnBothDatabases]
    public async Task What_is_not_sent_takes_its_default_or_is_null(string database)
    {
        var service = await SharedAsync(EveryKind, database);
        var answer = await service.Client.PostJsonAsync("/v1/things", $$"""{"name":"{{Unique()}}",{{Required}}}""", Cancellation);
        var thing = answer.Expect(HttpStatusCode.Created);
        string[] got = [.. "note code count big price rate isActive until other status mood amount".Split(' ').Select(name => thing.GetProperty(name).GetRawText())];
        Assert.Equal(["null", "null", "1", "7", "9.50", "null", "true", "null", "null", "\"draft\"", "null", "null"], got);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Every_mistake_of_a_body_is_in_one_answer_and_the_rules_among_them(string database)
    {
        var service = await SharedAsync(EveryKind, database);
        var name = Unique();
        var answer = await service.Client.PostJsonAsync("/v1/things",
            $$"""{"name":"{{name}}","count":-6,"code":"abcdef","at":"now","status":"gone","extra":1}""", Cancellation);
        answer.ExpectProblem(400, "body.count", "body.code", "body.at", "body.status", "body.extra", "body.key");
        await NothingIsStoredAsync(database, name);
    }

    private async Task RefusedAsync(string database, string field, string json, int status)
    {
        var service = await SharedAsync(EveryKind, database);
        var name = Unique();
        var all = JsonElement.Parse($$"""{"name":"{{name}}",{{Required}}}""").EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetRawText());
        all[field] = json;
        (await service.Client.PostJsonAsync("/v1/things", Object(all), Cancellation)).ExpectProblem(status, "body." + field);
        await NothingIsStoredAsync(database, name);
    }

    private async Task NothingIsStoredAsync(string database, string name)
    {
        var service = await SharedAsync(EveryKind, database);
        var found = await service.Client.GetAnswerAsync("/v1/thing-by-name?name=" + name, Cancellation);
        Assert.Equal("""{"found":false,"id":null,"name":"nobody"}""", found.Body);
    }

    private static string Object(Dictionary<string, string> fields) =>
        "{" + string.Join(',', fields.Select(field => $"\"{field.Key}\":{field.Value}")) + "}";
}
