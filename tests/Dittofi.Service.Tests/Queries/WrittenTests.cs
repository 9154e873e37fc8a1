using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Queries;

/// <summary>What writes select of the row that they wrote.</summary>
public sealed class WrittenTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Articles = "tests/projects/articles";

    [Theory]
    [OnBothDatabases]
    public async Task A_write_answers_the_view_of_its_row_with_what_it_tied(string database)
    {
        var service = await SharedAsync(Articles, database);
        var name = Unique();
        var author = await AddAsync(service, "/users", new { name });
        var tag = await AddAsync(service, "/tags", new { name });
        var card = await ExpectAsync(service, HttpMethod.Put, "/articles", new { slug = name, author, tags = new[] { tag } });
        Assert.Equal($$"""{"slug":"{{name}}","price":0.00,"status":"draft","tags":["{{name}}"],"comments":0,"best":null,"author":{"name":"{{name}}","slugs":["{{name}}"]},"reviewer":null,"dear":false}""", card);

        var kept = await ExpectAsync(service, HttpMethod.Put, "/articles", new { slug = name, author, price = 11, reviewer = author, tags = Array.Empty<long>() });
        Assert.Equal($$"""{"slug":"{{name}}","price":11.00,"status":"draft","tags":[],"comments":0,"best":null,"author":{"name":"{{name}}","slugs":["{{name}}"]},"reviewer":{"name":"{{name}}","slugs":["{{name}}"]},"dear":true}""", kept);

        var id = await AddAsync(service, "/articles", new { slug = name + "2", author, tags = Array.Empty<long>() });
        var changed = await ExpectAsync(service, HttpMethod.Patch, $"/articles/{id}", new { slug = name + "0", tags = new[] { tag } });
        Assert.StartsWith($$"""{"slug":"{{name}}0","price":0.00,"status":"draft","tags":["{{name}}"],"comments":0,"best":null,"author":{"name":"{{name}}","slugs":["{{name}}0","{{name}}"]""", changed, StringComparison.Ordinal);
        Assert.Equal("null", await ExpectAsync(service, HttpMethod.Patch, "/articles/999999999", new { slug = name + "3" }));

        Assert.Equal($$"""{"author":"{{name}}","tags":["{{name}}"]}""", await ExpectAsync(service, HttpMethod.Post, "/wholes", new { slug = name + "4", author, tags = new[] { tag } }));
        (await service.Client.PostJsonAsync("/cards", JsonSerializer.Serialize(new { slug = name, author, tags = Array.Empty<long>() }), Cancellation)).ExpectProblem(409, "slug");
        (await service.Client.PostJsonAsync("/cards", JsonSerializer.Serialize(new { slug = name + "5", author = 999999999, tags = Array.Empty<long>() }), Cancellation)).ExpectProblem(422, "author");
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_a_condition_skips_is_not_written_and_answers_null(string database)
    {
        var service = await SharedAsync(Articles, database);
        var name = Unique();
        var author = await AddAsync(service, "/users", new { name });
        var body = JsonSerializer.Serialize(new { slug = name, author, tags = Array.Empty<long>() });
        Assert.Equal("null", (await service.Client.PostJsonAsync("/cards?really=false", body, Cancellation)).Expect(HttpStatusCode.Created).GetRawText());
        Assert.Equal(name, (await service.Client.PostJsonAsync("/cards", body, Cancellation)).Expect(HttpStatusCode.Created).GetProperty("slug").GetString());
    }

    private static async Task<long> AddAsync(ServiceProcess service, string path, object body) =>
        (await service.Client.PostJsonAsync(path, JsonSerializer.Serialize(body), Cancellation)).Expect(HttpStatusCode.OK).GetProperty("id").GetInt64();

    private static async Task<string> ExpectAsync(ServiceProcess service, HttpMethod method, string path, object body)
    {
        var request = new HttpRequestMessage(method, path) { Content = new StringContent(JsonSerializer.Serialize(body), new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) };
        var answer = await service.Client.AnswerAsync(request, Cancellation);
        answer.Expect(HttpStatusCode.OK);
        return answer.Body;
    }
}
