using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Actions;

/// <summary>Requests that carry what a model holds, most of it, or a part: the same on both databases.</summary>
public sealed class ShapeTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Shapes = "tests/projects/shapes";

    [Theory]
    [OnBothDatabases]
    public async Task A_patch_writes_what_was_sent_and_nothing_else(string database)
    {
        var service = await SharedAsync(Shapes, database);
        var made = await CreateAsync(service);
        var other = await BrandAsync(service);
        (string Sent, string Stored)[] values =
        [
            ("\"type\":\"boot\"", "\"boot\""),
            ("\"price\":3.5", "3.50"),
            ($"\"brand\":{other}", $"{other}"),
            ($"\"maker\":{other}", $"{other}"),
            ("\"status\":\"sold\"", "\"sold\""),
            ("\"note\":\"new\"", "\"new\""),
            ("\"extra\":{\"b\":1.50,\"a\":[null]}", """{"a":[null],"b":1.50}"""),
            ("\"facts\":[1]", "[1]"),
            ("\"weight\":0.1", "0.1"),
            ("\"stock\":0", "0"),
            ("\"soldOn\":\"2026-03-01\"", "\"2026-03-01\""),
        ];
        var before = made;
        foreach (var (sent, stored) in values)
        {
            var name = sent.Split('"')[1];
            var after = await PatchedAsync(service, made, $"{{{sent}}}");
            Assert.Equal(stored, after.GetProperty(name).GetRawText().Replace(" ", "", StringComparison.Ordinal));
            AssertSame(before, after, name, "changedAt", "version");
            before = after;
        }

        var read = (await service.Client.GetAnswerAsync($"/v1/shoes/{made.GetProperty("id")}", Cancellation)).Expect(HttpStatusCode.OK);
        AssertSame(before, read);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Null_empties_what_is_optional_and_is_refused_where_a_value_is_required(string database)
    {
        var service = await SharedAsync(Shapes, database);
        var made = await CreateAsync(service);
        await PatchedAsync(service, made, $$"""{"brand":{{made.GetProperty("maker")}},"extra":[1],"weight":2,"soldOn":"2026-03-01"}""");
        var emptied = await PatchedAsync(service, made, """{"brand":null,"note":null,"extra":null,"weight":null,"soldOn":null}""");
        foreach (var name in new[] { "brand", "note", "extra", "weight", "soldOn" })
        {
            Assert.Equal(JsonValueKind.Null, emptied.GetProperty(name).ValueKind);
        }

        foreach (var name in new[] { "type", "price", "maker", "status", "facts", "stock" })
        {
            (await PatchAsync(service, made, $"{{\"{name}\":null}}")).ExpectProblem(400, $"body.{name}");
        }

        AssertSame(emptied, (await service.Client.GetAnswerAsync($"/v1/shoes/{made.GetProperty("id")}", Cancellation)).Expect(HttpStatusCode.OK));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Nothing_sent_answers_the_row_with_its_version_counted_and_404_where_there_is_none(string database)
    {
        var service = await SharedAsync(Shapes, database);
        var made = await CreateAsync(service);
        var patched = await PatchedAsync(service, made, "{}");
        AssertSame(made, patched, "changedAt", "version");
        Assert.Equal("2", patched.GetProperty("version").GetRawText());
        (await service.Client.SendJsonAsync(HttpMethod.Patch, "/v1/shoes/999999999", "{}", Cancellation)).ExpectProblem(404);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_sent_keeps_types_rules_and_references(string database)
    {
        var service = await SharedAsync(Shapes, database);
        var made = await CreateAsync(service);
        (await PatchAsync(service, made, """{"price":-1,"type":"x","note":"longer than ten"}""")).ExpectProblem(422, "body.price", "body.type", "body.note");
        (await PatchAsync(service, made, """{"price":"1","status":"lost","colour":1}""")).ExpectProblem(400, "body.price", "body.status", "body.colour");
        (await PatchAsync(service, made, """{"id":1}""")).ExpectProblem(400, "body.id");
        (await PatchAsync(service, made, """{"maker":999999999}""")).ExpectProblem(422, "maker");
        (await PatchAsync(service, made, """{"note":"a","note":"b"}""")).ExpectProblem(400, "body.note");
        (await PatchAsync(service, made, "[]")).ExpectProblem(400, "body");
        (await PatchAsync(service, made, "null")).ExpectProblem(400, "body");
    }

    [Theory]
    [OnBothDatabases]
    public async Task Of_a_body_of_its_own_what_was_left_out_stays_whatever_its_default_and_set_wins(string database)
    {
        var service = await SharedAsync(Shapes, database);
        var made = await CreateAsync(service);
        var address = $"/v1/own/{made.GetProperty("id")}";
        var left = (await service.Client.SendJsonAsync(HttpMethod.Patch, address, "{}", Cancellation)).Expect(HttpStatusCode.OK);
        AssertSame(made, left, "type", "stock", "changedAt", "version");
        Assert.Equal("none", left.GetProperty("type").GetString());
        Assert.Equal("8", left.GetProperty("stock").GetRawText());
        var sent = (await service.Client.SendJsonAsync(HttpMethod.Patch, address, """{"type":"boot","price":2.125,"note":null}""", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("boot", sent.GetProperty("type").GetString());
        Assert.Equal("2.13", sent.GetProperty("price").GetRawText());
        Assert.Equal(JsonValueKind.Null, sent.GetProperty("note").ValueKind);
        (await service.Client.SendJsonAsync(HttpMethod.Patch, address, """{"price":-1}""", Cancellation)).ExpectProblem(422, "price");
        (await service.Client.SendJsonAsync(HttpMethod.Patch, address, """{"note":"longer than ten"}""", Cancellation)).ExpectProblem(422, "note");
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_was_sent_can_change_many_rows(string database)
    {
        var service = await SharedAsync(Shapes, database);
        var made = await CreateAsync(service);
        var type = made.GetProperty("type").GetString();
        var answer = await service.Client.SendJsonAsync(HttpMethod.Patch, $"/v1/some?below=100&mark={type}", """{"part":{"stock":1}}""", Cancellation);
        Assert.Equal("1", answer.Expect(HttpStatusCode.OK).GetRawText());
        var read = (await service.Client.GetAnswerAsync($"/v1/shoes/{made.GetProperty("id")}", Cancellation)).Expect(HttpStatusCode.OK);
        AssertSame(made, read, "stock", "changedAt", "version");
        Assert.Equal("1", read.GetProperty("stock").GetRawText());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_record_gives_a_new_row_its_values_and_set_wins(string database)
    {
        var service = await SharedAsync(Shapes, database);
        var maker = await BrandAsync(service);
        var shoe = $$"""{"type":"a b","price":1.5,"maker":{{maker}},"facts":{},"note":"mine","status":"live"}""";
        var many = (await service.Client.PostJsonAsync("/v1/many", $"[{shoe},{shoe}]", Cancellation)).Expect(HttpStatusCode.Created);
        Assert.Equal(2, many.GetArrayLength());
        Assert.All(many.EnumerateArray(), row => Assert.Equal("many", row.GetProperty("note").GetString()));
        Assert.All(many.EnumerateArray(), row => Assert.Equal("live", row.GetProperty("status").GetString()));
        Assert.All(many.EnumerateArray(), row => Assert.Equal("7", row.GetProperty("stock").GetRawText()));
        var changed = (await service.Client.SendJsonAsync(HttpMethod.Put, $"/v1/shoes/{many[0].GetProperty("id")}", shoe.Replace("mine", "other", StringComparison.Ordinal), Cancellation)).Expect(HttpStatusCode.OK);
        AssertSame(many[0], changed, "changedAt", "version");
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_upsert_takes_over_what_a_record_holds(string database)
    {
        var service = await SharedAsync(Shapes, database);
        var address = $"/v1/levels/{Unique()[..20]}";
        var made = (await service.Client.SendJsonAsync(HttpMethod.Put, address, """{"count":3,"note":"first"}""", Cancellation)).Expect(HttpStatusCode.OK);
        var changed = (await service.Client.SendJsonAsync(HttpMethod.Put, address, """{"count":4}""", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal(made.GetProperty("id").GetRawText(), changed.GetProperty("id").GetRawText());
        Assert.Equal("4", changed.GetProperty("count").GetRawText());
        Assert.Equal(JsonValueKind.Null, changed.GetProperty("note").ValueKind);
        (await service.Client.SendJsonAsync(HttpMethod.Put, address, """{"count":-1}""", Cancellation)).ExpectProblem(422, "body.count");
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_shape_takes_what_it_names_and_refuses_what_it_leaves_out(string database)
    {
        var service = await SharedAsync(Shapes, database);
        var maker = await BrandAsync(service);
        var made = await service.Client.PostJsonAsync("/v1/shoes", $$"""{"type":"a b","price":1.5,"maker":{{maker}},"facts":{},"mark":"x"}""", Cancellation);
        Assert.Equal("x", made.Expect(HttpStatusCode.Created).GetProperty("note").GetString());
        var refused = await service.Client.PostJsonAsync("/v1/shoes", $$"""{"type":"a b","price":1.5,"maker":{{maker}},"facts":{},"status":"live"}""", Cancellation);
        refused.ExpectProblem(400, "body.status");
        var broken = await service.Client.PostJsonAsync("/v1/shoes", $$"""{"type":"a","price":-1,"maker":{{maker}},"facts":{},"mark":"longer"}""", Cancellation);
        broken.ExpectProblem(422, "body.type", "body.price", "body.mark");
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_partial_body_that_is_given_back_holds_null_for_what_was_left_out(string database)
    {
        var service = await SharedAsync(Shapes, database);
        var answer = (await service.Client.PostJsonAsync("/v1/echo", "{}", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("""{"price":{"cents":null,"why":null},"more":false}""", answer.GetRawText());
        var given = (await service.Client.PostJsonAsync("/v1/echo", """{"cents":6}""", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("""{"price":{"cents":6,"why":null},"more":true}""", given.GetRawText());
        (await service.Client.PostJsonAsync("/v1/echo", """{"cents":1000001}""", Cancellation)).ExpectProblem(422, "body.cents");
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_no_input_is_refused_and_what_is_no_output_is_never_answered(string database)
    {
        var service = await SharedAsync(Shapes, database);
        var made = await CreateAsync(service);
        Assert.Equal("here", made.GetProperty("origin").GetString());
        Assert.False(made.TryGetProperty("cost", out _));
        (await PatchAsync(service, made, """{"origin":"mine"}""")).ExpectProblem(400, "body.origin");
        var answer = await service.Client.PostJsonAsync($"/v1/judge/{made.GetProperty("id")}", """{"cost":6}""", Cancellation);
        var judged = answer.Expect(HttpStatusCode.OK);
        Assert.True(judged.GetProperty("isDear").GetBoolean());
        Assert.Equal("there", judged.GetProperty("shoes")[0].GetProperty("origin").GetString());
        Assert.DoesNotContain("cost", answer.Body, StringComparison.Ordinal);
    }

    private static async Task<long> BrandAsync(ServiceProcess service) =>
        (await service.Client.PostJsonAsync("/v1/brands", $$"""{"name":"{{Unique()}}"}""", Cancellation)).Expect(HttpStatusCode.Created).GetProperty("id").GetInt64();

    private static async Task<JsonElement> CreateAsync(ServiceProcess service)
    {
        var maker = await BrandAsync(service);
        var body = $$"""{"type":"{{Unique()}}","price":59.9,"maker":{{maker}},"facts":{"a":1},"mark":"old"}""";
        return (await service.Client.PostJsonAsync("/v1/shoes", body, Cancellation)).Expect(HttpStatusCode.Created);
    }

    private static Task<Answer> PatchAsync(ServiceProcess service, JsonElement row, string body) =>
        service.Client.SendJsonAsync(HttpMethod.Patch, $"/v1/shoes/{row.GetProperty("id")}", body, Cancellation);

    private static async Task<JsonElement> PatchedAsync(ServiceProcess service, JsonElement row, string body) =>
        (await PatchAsync(service, row, body)).Expect(HttpStatusCode.OK);

    private static void AssertSame(JsonElement expected, JsonElement actual, params string[] but)
    {
        foreach (var property in expected.EnumerateObject().Where(property => !but.Contains(property.Name)))
        {
            Assert.Equal(property.Value.GetRawText(), actual.GetProperty(property.Name).GetRawText());
        }
    }
}
