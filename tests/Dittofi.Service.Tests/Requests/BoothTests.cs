using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Requests;

/// <summary>What browsers and newcomers send.</summary>
public sealed class BoothTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Booth = "tests/projects/booth";

    private const string Twice = "Is given more than once.";

    private const string Characters = "Must not hold a NUL character, half a surrogate pair or invalid UTF-8.";

    [Theory]
    [OnBothDatabases("email=a%40b.example&email=c%40b.example&day=2026-01-01", "email", Twice)]
    [OnBothDatabases("email=a%40b.example&day=%ff", "day", Characters)]
    [OnBothDatabases("email=a%40b.example&day=", "day", "Is required.")]
    [OnBothDatabases("email=&day=2026-01-01", "email", "Is required.")]
    [OnBothDatabases("email=a%40b.example&day=2026-01-01&age=+", "age", "Must be a whole number between -2147483648 and 2147483647, without point or exponent.")]
    public async Task A_field_of_a_form_that_is_wrong_has_one_message(string database, string form, string field, string message)
    {
        var errors = (await PostAsync(database, form)).ExpectProblem(400, "body." + field).GetProperty("errors");
        Assert.Equal(message, Assert.Single(errors.GetProperty("body." + field).EnumerateArray()).GetString());
    }

    [Theory]
    [OnBothDatabases("n=%ff&word=a&price=1", "query.n", Characters)]
    [OnBothDatabases("n=1&word=a&word=b&price=1", "query.word", Twice)]
    [OnBothDatabases("n=1&word=a&price=1&price=2", "query.price", Twice)]
    [OnBothDatabases("word=a&price=1", "query.n", "Is required.")]
    public async Task A_variable_of_a_query_that_is_wrong_has_one_message(string database, string query, string field, string message)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/ask?" + query);
        request.Headers.Add("X-Trace", "1");
        var answer = await (await SharedAsync(Booth, database)).Client.AnswerAsync(request, Cancellation);
        Assert.Equal(message, Assert.Single(answer.ExpectProblem(400, field).GetProperty("errors").GetProperty(field).EnumerateArray()).GetString());
        Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_a_user_left_blank_is_absent_unless_it_is_text(string database)
    {
        var answer = await PostAsync(database, "email=a%40b.example&day=2026-01-01&age=&born=&kind=&note=&link=&paid=&price=");
        Assert.Equal("""{"born":null,"kind":"low","note":"","paid":true,"age":null,"link":null,"price":null}""", answer.Body);
    }

    [Theory]
    [OnBothDatabases("/p/a%2Fb", "a/b")]
    [OnBothDatabases("/p/a%252Fb", "a%2Fb")]
    [OnBothDatabases("/p/a%2fb%25?x=/", "a/b%")]
    [OnBothDatabases("/kept/a%2Fb", "a/b")]
    [OnBothDatabases("/kept/a%252Fb", "a%2Fb")]
    [OnBothDatabases("/on?name=a%2Fb", "a/b")]
    [OnBothDatabases("/on?name=a%252Fb", "a%2Fb")]
    public async Task An_escaped_slash_is_a_slash_of_the_value(string database, string path, string name)
    {
        var service = await SharedAsync(Booth, database);
        Assert.Equal(name, (await service.Client.GetAnswerAsync(path, Cancellation)).Expect(HttpStatusCode.OK).GetProperty("name").GetString());
    }

    [Theory]
    [OnBothDatabases]
    public async Task Each_variable_of_a_path_is_its_own_segment(string database)
    {
        var service = await SharedAsync(Booth, database);
        Assert.Equal("""{"name":"a%2Fb","part":"a/b"}""", (await service.Client.GetAnswerAsync("/p/a%252Fb/parts/a%2Fb", Cancellation)).Body);
        (await service.Client.GetAnswerAsync("/p/a%2F%ff", Cancellation)).ExpectProblem(404);
    }

    [Theory]
    [OnBothDatabases("/near", "Origin")]
    [OnBothDatabases("/near-one", "X-Shop, Origin")]
    public async Task A_kept_answer_says_to_all_that_it_depends_on_who_asks(string database, string path, string vary)
    {
        var service = await SharedAsync(Booth, database);
        foreach (var origin in new[] { null, "https://evil.example", "https://shop.example", null })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (origin is not null)
            {
                request.Headers.Add("Origin", origin);
            }

            var answer = await service.Client.AnswerAsync(request, Cancellation);
            Assert.StartsWith(vary, answer.Headers["Vary"], StringComparison.Ordinal);
            Assert.Equal(origin == "https://shop.example", answer.Headers.ContainsKey("Access-Control-Allow-Origin"));
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_secret_is_compared_as_any_text(string database)
    {
        var options = await OptionsAsync(Booth, database);
        var environment = new Dictionary<string, string?>(options.Environment) { ["Settings__apiKey"] = "kü" };
        await using var service = await ServiceProcess.StartAsync(options with { Environment = environment }, Cancellation);
        var room = (await service.Client.PostJsonAsync("/rooms", """{"name":"a","seats":2}""", Cancellation)).Expect(HttpStatusCode.Created).GetProperty("id").GetInt64();
        foreach (var (key, status) in new[] { ("kü", 201), ("ku", 403), ("k", 403), ("", 403) })
        {
            var raw = $"POST /keyed?room={room} HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Key: {Latin(key)}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            Assert.Equal(status, (await RawHttp.SendAsync(service.Port, raw, Cancellation)).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await service.Client.PostJsonAsync($"/keyed?room={room}", "", Cancellation)).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_secret_that_is_not_set_equals_nothing_but_nothing(string database)
    {
        var service = await SharedAsync(Booth, database);
        (await service.Client.PostJsonAsync("/keyed?room=0", "", Cancellation)).ExpectProblem(422, "room");
        var request = new HttpRequestMessage(HttpMethod.Post, "/keyed?room=0");
        request.Headers.Add("X-Key", "k");
        (await service.Client.AnswerAsync(request, Cancellation)).ExpectProblem(403);
    }

    // A socket takes each character as a byte.
    private static string Latin(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private async Task<Answer> PostAsync(string database, string form)
    {
        var service = await SharedAsync(Booth, database);
        var content = new StringContent(form);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return await service.Client.AnswerAsync(new HttpRequestMessage(HttpMethod.Post, "/register") { Content = content }, Cancellation);
    }
}
