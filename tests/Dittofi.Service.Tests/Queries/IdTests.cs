using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Queries;

/// <summary>Ids that are no counted longs, and the relations to them.</summary>
public sealed class IdTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Ids = "tests/projects/ids";

    [Theory]
    [OnBothDatabases("")]
    [OnBothDatabases(".")]
    [OnBothDatabases("..")]
    public async Task A_text_id_that_no_path_can_hold_is_refused_with_its_name(string database, string id)
    {
        var service = await SharedAsync(Ids, database);
        (await service.Client.PostJsonAsync("/v1/countries", $$"""{ "id": "{{id}}", "name": "{{Unique()}}" }""", Cancellation)).ExpectProblem(422, "body.id");
        (await service.Client.PostJsonAsync("/countries", $$"""{ "id": "{{id}}", "name": "{{Unique()}}" }""", Cancellation)).ExpectProblem(422, "body.id");
    }

    [Theory]
    [OnBothDatabases(".a")]
    [OnBothDatabases("/")]
    [OnBothDatabases("\\\n")]
    [OnBothDatabases("% ")]
    [OnBothDatabases("?#")]
    public async Task Any_other_text_id_is_reached_by_its_path(string database, string id)
    {
        var service = await SharedAsync(Ids, database);
        var body = System.Text.Json.JsonSerializer.Serialize(new { id, name = Unique() });
        (await service.Client.PostJsonAsync("/v1/countries", body, Cancellation)).Expect(HttpStatusCode.Created);
        (await service.Client.GetAnswerAsync("/v1/countries/" + Uri.EscapeDataString(id), Cancellation)).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_text_id_is_given_once_and_found_by(string database)
    {
        await using var stored = await StoredService.StartAsync(Ids, database, OptionsAsync, Cancellation);
        var client = stored.Service.Client;
        Assert.Equal("""{"id":"FR","name":"France"}""", (await client.PostJsonAsync("/countries", """{ "id": "FR", "name": "France" }""", Cancellation)).Body);
        (await client.PostJsonAsync("/countries", """{ "id": "FR", "name": "Elsewhere" }""", Cancellation)).ExpectProblem(409, "id");
        (await client.PostJsonAsync("/countries", """{ "id": "FRA", "name": "Elsewhere" }""", Cancellation)).ExpectProblem(422, "body.id");
        (await client.PostJsonAsync("/countries", """{ "name": "Elsewhere" }""", Cancellation)).ExpectProblem(400, "body.id");
        Assert.Equal("France", (await client.GetAnswerAsync("/countries/FR", Cancellation)).Json.GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAnswerAsync("/countries/fr", Cancellation)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAnswerAsync("/countries/F'R", Cancellation)).Status);

        var renamed = await client.SendJsonAsync(HttpMethod.Put, "/countries/FR", """{ "id": "XX", "name": "Gaul" }""", Cancellation);
        Assert.Equal("""{"id":"FR","name":"Gaul"}""", renamed.Body);
        Assert.Equal("""{"id":"FR","name":"France"}""", (await client.SendJsonAsync(HttpMethod.Put, "/countries", """{ "id": "FR", "name": "France" }""", Cancellation)).Body);
        Assert.Equal(1L, Convert.ToInt64(await stored.ExecuteAsync("SELECT count(*) FROM countries", Cancellation), null));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Relations_take_the_type_of_the_id(string database)
    {
        await using var stored = await StoredService.StartAsync(Ids, database, OptionsAsync, Cancellation);
        var client = stored.Service.Client;
        await FillAsync(client);
        var tags = (await client.PostJsonAsync("/tags", """{ "names": ["old", "big", "new"] }""", Cancellation)).Json.EnumerateArray().ToList();
        Assert.Equal(["old", "big", "new"], tags.Select(tag => tag.GetProperty("name").GetString()));
        var ids = tags.Select(tag => tag.GetProperty("id").GetGuid()).ToList();
        Assert.All(ids, id => Assert.Equal(7, id.Version));

        var paris = await AddAsync(client, $$"""{ "name": "Paris", "country": "FR", "grade": 7, "tags": ["{{ids[0]}}", "{{ids[1]}}"] }""");
        Assert.Equal("FR", paris.GetProperty("country").GetString());
        Assert.Equal(1, paris.GetProperty("id").GetInt32());
        await AddAsync(client, """{ "name": "Lyon", "country": "FR", "twin": 1, "tags": [] }""");
        await AddAsync(client, """{ "name": "Bern", "country": "CH", "tags": [] }""");

        Assert.Equal("""["Bern","Lyon","Paris"]""", await NamesAsync(client, ""));
        Assert.Equal("""["Lyon","Paris"]""", await NamesAsync(client, "country=FR"));
        Assert.Equal("""["Bern"]""", await NamesAsync(client, "in=Switzerland"));
        Assert.Equal("""["Paris"]""", await NamesAsync(client, $"tag={ids[1]}"));
        Assert.Equal("""["Paris"]""", await NamesAsync(client, "grade=7"));
        Assert.Equal("""["Lyon"]""", await NamesAsync(client, "twin=1"));

        Assert.Equal("""["big","old"]""", (await client.GetAnswerAsync("/cities/1/tags", Cancellation)).Body);
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostJsonAsync("/cities/1/link", $$"""{ "tags": ["{{ids[2]}}", "{{ids[0]}}"] }""", Cancellation)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostJsonAsync($"/tags/{ids[1]}/unlink/1", "", Cancellation)).Status);
        Assert.Equal("""["new","old"]""", (await client.GetAnswerAsync("/cities/1/tags", Cancellation)).Body);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_relation_to_no_row_is_422_and_names_it(string database)
    {
        await using var stored = await StoredService.StartAsync(Ids, database, OptionsAsync, Cancellation);
        var client = stored.Service.Client;
        await FillAsync(client);
        (await client.PostJsonAsync("/cities", """{ "name": "Rome", "country": "IT", "tags": [] }""", Cancellation)).ExpectProblem(422, "country");
        (await client.PostJsonAsync("/cities", """{ "name": "Bern", "country": "CH", "grade": 9, "tags": [] }""", Cancellation)).ExpectProblem(422, "grade");
        (await client.PostJsonAsync("/cities", $$"""{ "name": "Bern", "country": "CH", "tags": ["{{Guid.NewGuid()}}"] }""", Cancellation)).ExpectProblem(422, "tags");
        (await client.PostJsonAsync("/cities", """{ "name": "Bern", "country": 1, "tags": ["no"] }""", Cancellation)).ExpectProblem(400, "body.country", "body.tags[0]");
        await AddAsync(client, """{ "name": "Bern", "country": "CH", "tags": [] }""");
        (await client.AnswerAsync(new HttpRequestMessage(HttpMethod.Delete, "/countries/CH"), Cancellation)).ExpectProblem(409);
        Assert.Equal(HttpStatusCode.NoContent, (await client.AnswerAsync(new HttpRequestMessage(HttpMethod.Delete, "/countries/FR"), Cancellation)).Status);
    }

    private static async Task FillAsync(HttpClient client)
    {
        await client.PostJsonAsync("/countries", """{ "id": "FR", "name": "France" }""", Cancellation);
        await client.PostJsonAsync("/countries", """{ "id": "CH", "name": "Switzerland" }""", Cancellation);
        Assert.Equal("""{"id":7,"name":"seven"}""", (await client.PostJsonAsync("/grades", """{ "id": 7, "name": "seven" }""", Cancellation)).Body);
    }

    private static async Task<JsonElement> AddAsync(HttpClient client, string city) =>
        (await client.PostJsonAsync("/cities", city, Cancellation)).Expect(HttpStatusCode.Created);

    private static async Task<string> NamesAsync(HttpClient client, string query) =>
        (await client.GetAnswerAsync("/cities?" + query, Cancellation)).Expect(HttpStatusCode.OK).GetProperty("names").GetRawText();
}
