using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Corpora;

/// <summary>Hostile texts and JSON through create, get, list and update: what is taken comes back as it was, all else is 400.</summary>
public sealed class CorporaTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Project = "tests/projects/corpora";
    private const string Notes = "/v1/notes";

    [Theory]
    [OnBothDatabases]
    public async Task A_text_comes_back_byte_for_byte_or_is_refused(string database)
    {
        var service = await SharedAsync(Project, database);
        var taken = 0;
        await Parallel.ForEachAsync(Corpora.Texts, Cancellation, async (json, _) =>
        {
            if (await IsKeptAsync(service, json))
            {
                Interlocked.Increment(ref taken);
            }
        });

        // Only what PostgreSQL cannot keep, or what is no character at all, may be refused.
        Assert.True(Corpora.Texts.Count - taken <= 5, $"{Corpora.Texts.Count - taken} of {Corpora.Texts.Count} texts were refused.");
    }

    [Theory]
    [OnBothDatabases]
    public async Task JSON_comes_back_as_it_was_stored_or_is_refused(string database)
    {
        var service = await SharedAsync(Project, database);
        await Parallel.ForEachAsync(Corpora.Json, Cancellation, async (each, _) => await ExpectKeptOrRefusedAsync(service, each.Name, each.Text));
    }

    private static async Task<bool> IsKeptAsync(ServiceProcess service, string json)
    {
        var body = $$"""{"text":{{json}}}""";
        var created = await service.Client.PostJsonAsync(Notes, body, Cancellation);
        var other = await service.Client.PostJsonAsync(Notes, "{}", Cancellation);
        var path = $"{Notes}/{other.Expect(HttpStatusCode.Created).GetProperty("id").GetInt64()}";
        var updated = await service.Client.SendJsonAsync(HttpMethod.Put, path, body, Cancellation);
        if (created.Status == HttpStatusCode.BadRequest)
        {
            Assert.Equal(["body.text"], created.ExpectFields(400));
            Assert.Equal(["body.text"], updated.ExpectFields(400));
            return false;
        }

        var text = JsonElement.Parse(json).GetString() ?? "";
        var row = created.Expect(HttpStatusCode.Created);
        Assert.Equal(text, row.GetProperty("text").GetString());
        Assert.Equal(text, updated.Expect(HttpStatusCode.OK).GetProperty("text").GetString());
        await ExpectStoredAsync(service, row, text);
        await ExpectStoredAsync(service, updated.Json, text);
        return true;
    }

    private static async Task ExpectKeptOrRefusedAsync(ServiceProcess service, string name, byte[] text)
    {
        var whole = await SendAsync(service, HttpMethod.Post, Notes, text);
        Assert.True(whole.Status is HttpStatusCode.BadRequest or HttpStatusCode.Created, $"{name} as a body: {whole.Status} {whole.Body}");

        var created = await SendAsync(service, HttpMethod.Post, Notes, Wrapped(text));
        var isRefused = created.Status == HttpStatusCode.BadRequest;
        Assert.True(isRefused || created.Status == HttpStatusCode.Created, $"{name}: {created.Status} {created.Body}");
        Assert.False(!isRefused && name.StartsWith("n_", StringComparison.Ordinal), $"{name} is no JSON, and was taken: {created.Body}");
        if (isRefused)
        {
            Assert.False(name.StartsWith("y_own_", StringComparison.Ordinal), $"{name} is JSON, and was refused: {created.Body}");
            return;
        }

        // What a parser makes of it is the same before and after.
        var row = created.Json;
        var path = $"{Notes}/{row.GetProperty("id").GetInt64()}";
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(text), row.GetProperty("data")), $"{name}: {created.Body}");
        Assert.Equal(created.Body, (await service.Client.GetAnswerAsync(path, Cancellation)).Body);
        var updated = await SendAsync(service, HttpMethod.Put, path, Wrapped(text));
        Assert.Equal(row.GetProperty("data").GetRawText(), updated.Expect(HttpStatusCode.OK).GetProperty("data").GetRawText());
    }

    private static async Task ExpectStoredAsync(ServiceProcess service, JsonElement row, string text)
    {
        var id = row.GetProperty("id").GetInt64();
        var stored = (await service.Client.GetAnswerAsync($"{Notes}/{id}", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal(text, stored.GetProperty("text").GetString());
        if (text.Length > 1000)
        {
            // Longer than a request line may be.
            return;
        }

        var found = (await service.Client.GetAnswerAsync($"{Notes}?text={Escaped(text)}", Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Contains(found.EnumerateArray(), each => each.GetProperty("id").GetInt64() == id);
        Assert.All(found.EnumerateArray(), each => Assert.Equal(text, each.GetProperty("text").GetString()));
    }

    private static string Escaped(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(each => $"%{each:X2}"));

    private static byte[] Wrapped(byte[] text) => [.. "{\"data\":"u8, .. text, .. "}"u8];

    private static Task<Answer> SendAsync(ServiceProcess service, HttpMethod method, string path, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return service.Client.AnswerAsync(new HttpRequestMessage(method, path) { Content = content }, Cancellation);
    }
}
