using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Queries;

/// <summary>What is read of rows: views, fields, related rows and lists.</summary>
public sealed class SelectTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Articles = "tests/projects/articles";

    [Theory]
    [OnBothDatabases]
    public async Task A_view_reads_related_rows_and_lists(string database)
    {
        await using var stored = await StoredService.StartAsync(Articles, database, OptionsAsync, Cancellation);
        await FillAsync(stored.Service);

        const string first = """{ "tags": ["odd", "new"], "comments": 2, "best": 5, "author": { "slugs": ["b-two", "a-one"], "name": "Ann" }, "reviewer": { "slugs": [], "name": "it's %_é" }, "dear": true, "slug": "a-one", "price": 12.50, "status": "out" }""";
        const string second = """{ "tags": [], "comments": 0, "best": null, "author": { "slugs": ["b-two", "a-one"], "name": "Ann" }, "reviewer": null, "dear": false, "slug": "b-two", "price": 0.00, "status": "draft" }""";
        await ExpectAsync(stored, "/cards", $$"""{ "cards": [{{first}}, {{second}}], "all": 2 }""");
        await ExpectAsync(stored, "/cards?by=Ann", $$"""{ "cards": [{{first}}, {{second}}], "all": 2 }""");
        await ExpectAsync(stored, "/cards?by=Bob", """{ "cards": [], "all": 0 }""");
        await ExpectAsync(stored, "/cards/1", first);
        await ExpectAsync(stored, "/maybe/b-two", second);
        await ExpectAsync(stored, "/maybe/none", "null");
        Assert.Equal(HttpStatusCode.NotFound, (await stored.Service.Client.GetAsync(new Uri("/cards/9", UriKind.Relative), Cancellation)).StatusCode);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Fields_lists_and_lists_inside_lists_are_put_together(string database)
    {
        await using var stored = await StoredService.StartAsync(Articles, database, OptionsAsync, Cancellation);
        await FillAsync(stored.Service);

        await ExpectAsync(stored, "/shapes?least=3", """
            [
              { "slug": "a-one", "by": "it's %_é", "twice": 25.0000, "loud": ["fine"],
                "comments": [{ "by": null, "tags": ["odd", "new"], "stars": 5 }, { "by": "Ann", "tags": ["odd", "new"], "stars": 1 }] },
              { "slug": "b-two", "by": "nobody", "twice": 0, "loud": [], "comments": [] }
            ]
            """);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Included_rows_stand_in_the_place_of_their_ids(string database)
    {
        await using var stored = await StoredService.StartAsync(Articles, database, OptionsAsync, Cancellation);
        await FillAsync(stored.Service);

        using var answer = JsonDocument.Parse(await stored.Service.Client.GetStringAsync(new Uri("/included", UriKind.Relative), Cancellation));
        var (one, two) = (answer.RootElement[0], answer.RootElement[1]);
        Assert.Equal("Ann", one.GetProperty("author").GetProperty("name").GetString());
        Assert.Equal("it's %_é", one.GetProperty("reviewer").GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, two.GetProperty("reviewer").ValueKind);
        Assert.Equal(["odd", "new"], one.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()));
        Assert.Equal([1, 2], one.GetProperty("comments").EnumerateArray().Select(comment => comment.GetProperty("id").GetInt32()));
        Assert.Equal(1, one.GetProperty("comments")[0].GetProperty("article").GetInt64());
    }

    [Theory]
    [OnBothDatabases]
    public async Task Pages_of_what_is_read_follow_their_cursors(string database)
    {
        await using var stored = await StoredService.StartAsync(Articles, database, OptionsAsync, Cancellation);
        await FillAsync(stored.Service);

        using var one = JsonDocument.Parse(await stored.Service.Client.GetStringAsync(new Uri("/pages", UriKind.Relative), Cancellation));
        Assert.Equal("a-one", one.RootElement.GetProperty("slugs")[0].GetString());
        Assert.Equal(2, one.RootElement.GetProperty("tags").GetArrayLength());
        var next = one.RootElement.GetProperty("next").GetString();
        await ExpectAsync(stored, "/pages?after=" + Uri.EscapeDataString(next ?? "none"), """{ "slugs": ["b-two"], "tags": [], "next": null }""");
    }

    private static async Task ExpectAsync(StoredService stored, string path, string expected)
    {
        var answer = await stored.Service.Client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation);
        using var one = JsonDocument.Parse(answer);
        using var other = JsonDocument.Parse(expected);
        Assert.True(JsonElement.DeepEquals(one.RootElement, other.RootElement), $"{path} answers {answer}");
    }

    private static async Task FillAsync(ServiceProcess service)
    {
        (string Path, string Body)[] rows =
        [
            ("/users", """{ "name": "Ann" }"""),
            ("/users", """{ "name": "it's %_é" }"""),
            ("/tags", """{ "name": "odd" }"""),
            ("/tags", """{ "name": "new" }"""),
            ("/articles", """{ "slug": "a-one", "price": 12.5, "status": "out", "author": 1, "reviewer": 2, "tags": [2, 1] }"""),
            ("/articles", """{ "slug": "b-two", "author": 1, "tags": [] }"""),
            ("/comments", """{ "article": 1, "by": 1, "body": "so so", "stars": 1 }"""),
            ("/comments", """{ "article": 1, "body": "fine", "stars": 5 }"""),
        ];
        foreach (var (path, body) in rows)
        {
            (await service.Client.PostJsonAsync(path, body, Cancellation)).Expect(HttpStatusCode.OK);
        }
    }
}
