using System.Globalization;
using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Queries;

/// <summary>Queries and writes that go through relations.</summary>
public sealed class RelationTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Relations = "tests/projects/relations";

    [Theory]
    [OnBothDatabases]
    public async Task A_list_is_filtered_and_sorted_by_related_rows(string database)
    {
        await using var stored = await StoredService.StartAsync(Relations, database, OptionsAsync, Cancellation);
        await FillAsync(stored.Service);
        async Task<string> Titles(string query) => (await stored.Service.Client.GetAsync(new Uri("/books?" + query, UriKind.Relative), Cancellation)) is { StatusCode: HttpStatusCode.OK } answer
            ? string.Join(',', JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement.GetProperty("titles").EnumerateArray().Select(title => title.GetString()))
            : "failed";

        Assert.Equal("Emma,Persuasion,Nausea,Night", await Titles(""));
        Assert.Equal("Nausea,Night", await Titles("author=Sartre"));
        Assert.Equal("Nausea,Night", await Titles("country=France"));
        Assert.Equal("", await Titles("country=Chile"));
        Assert.Equal("Emma,Nausea", await Titles("tag=classic"));
        Assert.Equal("Nausea", await Titles("tag=classic&country=France"));
        Assert.Equal("Emma", await Titles("stars=4"));
        Assert.Equal("Emma,Nausea", await Titles("stars=1"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_relation_is_set_linked_and_parted(string database)
    {
        await using var stored = await StoredService.StartAsync(Relations, database, OptionsAsync, Cancellation);
        var client = stored.Service.Client;
        await FillAsync(stored.Service);
        async Task<string> Tags() => (await client.GetStringAsync(new Uri("/books/1/tags", UriKind.Relative), Cancellation)).Replace("\"", "", StringComparison.Ordinal);
        async Task Send(HttpMethod method, string path, string body, HttpStatusCode expected)
        {
            var answer = await client.SendJsonAsync(method, path, body, Cancellation);
            Assert.True(answer.Status == expected, $"{method} {path} {body}: {answer.Status} {answer.Body}");
        }

        Assert.Equal("[classic,short]", await Tags());
        await Send(HttpMethod.Post, "/books/1/link", """{ "tags": [2, 3, 3] }""", HttpStatusCode.NoContent);
        await Send(HttpMethod.Post, "/books/1/link", """{ "tags": [] }""", HttpStatusCode.NoContent);
        Assert.Equal("[classic,short,odd]", await Tags());
        await Send(HttpMethod.Post, "/books/1/unlink", """{ "tags": [1, 3, 99] }""", HttpStatusCode.NoContent);
        Assert.Equal("[short]", await Tags());
        await Send(HttpMethod.Post, "/tags/1/books/1", "{}", HttpStatusCode.NoContent);
        await Send(HttpMethod.Post, "/tags/1/books/1", "{}", HttpStatusCode.NoContent);
        Assert.Equal("[classic,short]", await Tags());

        await Send(HttpMethod.Patch, "/books/1", """{ "tags": [3] }""", HttpStatusCode.OK);
        Assert.Equal("[odd]", await Tags());
        await Send(HttpMethod.Patch, "/books/1", """{ "title": "Emma again" }""", HttpStatusCode.OK);
        Assert.Equal("[odd]", await Tags());
        await Send(HttpMethod.Put, "/books", """{ "title": "Emma again", "price": 1, "author": 1, "tags": [1, 2] }""", HttpStatusCode.OK);
        Assert.Equal("[classic,short]", await Tags());
        await Send(HttpMethod.Patch, "/books/1", """{ "tags": [] }""", HttpStatusCode.OK);
        Assert.Equal("[]", await Tags());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_relation_to_no_row_is_422_and_leaves_nothing(string database)
    {
        await using var stored = await StoredService.StartAsync(Relations, database, OptionsAsync, Cancellation);
        var client = stored.Service.Client;
        await FillAsync(stored.Service);

        var link = await client.SendJsonAsync(HttpMethod.Post, "/books/1/link", """{ "tags": [3, 99] }""", Cancellation);
        Assert.Equal((HttpStatusCode)422, link.Status);
        Assert.Contains("tags", link.Body, StringComparison.Ordinal);
        var create = await client.SendJsonAsync(HttpMethod.Post, "/books", """{ "title": "New", "price": 1, "author": 1, "tags": [99] }""", Cancellation);
        Assert.Equal((HttpStatusCode)422, create.Status);
        var inverse = await client.SendJsonAsync(HttpMethod.Post, "/tags/1/books/99", "{}", Cancellation);
        Assert.Equal((HttpStatusCode)422, inverse.Status);
        Assert.Contains("books", inverse.Body, StringComparison.Ordinal);
        Assert.Equal("4", Convert.ToString(await stored.ExecuteAsync("SELECT count(*) FROM books", Cancellation), CultureInfo.InvariantCulture));
        Assert.Equal("3", Convert.ToString(await stored.ExecuteAsync("SELECT count(*) FROM book_tags", Cancellation), CultureInfo.InvariantCulture));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Rows_are_changed_and_removed_by_what_they_are_related_to(string database)
    {
        await using var stored = await StoredService.StartAsync(Relations, database, OptionsAsync, Cancellation);
        var client = stored.Service.Client;
        await FillAsync(stored.Service);

        var changed = await client.SendJsonAsync(HttpMethod.Post, "/reprice", """{ "country": "France" }""", Cancellation);
        Assert.Equal("1", changed.Body);
        Assert.Equal("Nausea", Convert.ToString(await stored.ExecuteAsync("SELECT title FROM books ORDER BY price DESC, id LIMIT 1", Cancellation), CultureInfo.InvariantCulture));
        var removed = await client.SendJsonAsync(HttpMethod.Delete, "/authors/2", "", Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, removed.Status);
        Assert.Equal(["Emma", "Persuasion"], (await stored.ColumnAsync("SELECT title FROM books ORDER BY id", Cancellation)).Cast<string>());
        Assert.Equal("2", Convert.ToString(await stored.ExecuteAsync("SELECT count(*) FROM book_tags", Cancellation), CultureInfo.InvariantCulture));
    }

    private static async Task FillAsync(ServiceProcess service)
    {
        (string Path, string Body)[] rows =
        [
            ("/countries", """{ "name": "France" }"""),
            ("/countries", """{ "name": "Chile" }"""),
            ("/authors", """{ "name": "Austen" }"""),
            ("/authors", """{ "name": "Sartre", "country": 1 }"""),
            ("/tags", """{ "name": "classic" }"""),
            ("/tags", """{ "name": "short" }"""),
            ("/tags", """{ "name": "odd" }"""),
            ("/books", """{ "title": "Emma", "price": 10, "author": 1, "editor": 2, "tags": [1, 2, 1] }"""),
            ("/books", """{ "title": "Nausea", "price": 10, "author": 2, "tags": [1] }"""),
            ("/books", """{ "title": "Persuasion", "price": 10, "author": 1, "tags": [] }"""),
            ("/books", """{ "title": "Night", "price": 10, "author": 2, "tags": [] }"""),
            ("/reviews", """{ "book": 1, "stars": 4 }"""),
            ("/reviews", """{ "book": 1, "stars": 5 }"""),
            ("/reviews", """{ "book": 2, "stars": 2 }"""),
        ];
        foreach (var (path, body) in rows)
        {
            (await service.Client.PostJsonAsync(path, body, Cancellation)).Expect(HttpStatusCode.Created);
        }
    }
}
