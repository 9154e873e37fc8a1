using System.Globalization;
using System.Net;
using System.Text;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Requests;

/// <summary>How many, how large and how long the requests of an endpoint may be.</summary>
public sealed class LimitsTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Project = "tests/projects/surface";

    [Theory]
    [OnBothDatabases]
    public async Task Each_client_has_a_rate_of_its_own_at_each_endpoint(string database)
    {
        await using var service = await TrustingAsync(database);
        foreach (var name in new[] { "a", "b", "a" })
        {
            Assert.Equal(HttpStatusCode.OK, (await FromAsync(service, "/scarce/" + name, "203.0.113.1")).Status);
        }

        var refused = await FromAsync(service, "/scarce/c", "203.0.113.1");
        refused.ExpectProblem(429);
        Assert.InRange(int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture), 1, 3600);
        Assert.Equal(HttpStatusCode.OK, (await FromAsync(service, "/scarce/c", "203.0.113.2")).Status);
        Assert.Equal(HttpStatusCode.OK, (await FromAsync(service, "/common", "203.0.113.1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await FromAsync(service, "/visits/mine", "203.0.113.1")).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_addresses_of_one_network_are_one_client(string database)
    {
        await using var service = await TrustingAsync(database);
        foreach (var last in new[] { "1", "2", "ffff:1" })
        {
            Assert.Equal(HttpStatusCode.OK, (await FromAsync(service, "/common", "2001:db8:0:1::" + last)).Status);
        }

        (await FromAsync(service, "/common", "2001:db8:0:1::9")).ExpectProblem(429);
        Assert.Equal(HttpStatusCode.OK, (await FromAsync(service, "/common", "2001:db8:0:2::1")).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_rate_that_names_no_client_is_shared_by_all(string database)
    {
        await using var service = await TrustingAsync(database);
        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(last => FromAsync(service, "/shared", $"203.0.113.{last}")));
        Assert.Equal(3, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.Equal(17, answers.Count(answer => answer.Status == HttpStatusCode.TooManyRequests));
    }

    [Theory]
    [OnBothDatabases("small", "{\"text\":\"{0}\"}", 11, "application/json")]
    [OnBothDatabases("small/form", "text={0}", 5, "application/x-www-form-urlencoded")]
    [OnBothDatabases("small/hook", "{0}", 0, "text/plain")]
    public async Task A_body_may_have_as_many_bytes_as_the_limit_says(string database, string path, string form, int around, string contentType)
    {
        var service = await SharedAsync(Project, database);
        Assert.Equal(64 - around, (await PostAsync(64 - around, chunked: false)).Expect(HttpStatusCode.OK).GetInt32());

        // What frames the chunks counts too.
        Assert.Equal(40 - around, (await PostAsync(40 - around, chunked: true)).Expect(HttpStatusCode.OK).GetInt32());
        (await PostAsync(65 - around, chunked: false)).ExpectProblem(413);
        (await PostAsync(65 - around, chunked: true)).ExpectProblem(413);

        Task<Answer> PostAsync(int length, bool chunked)
        {
            var content = new StringContent(form.Replace("{0}", new string('a', length), StringComparison.Ordinal), Encoding.UTF8);
            content.Headers.ContentType = new(contentType);
            var request = new HttpRequestMessage(HttpMethod.Post, "/" + path) { Content = content };
            (request.Headers.TransferEncodingChunked, request.Headers.ExpectContinue) = (chunked, true);
            return service.Client.AnswerAsync(request, Cancellation);
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_limit_may_be_more_than_what_other_endpoints_take(string database)
    {
        var service = await SharedAsync(Project, database);
        var text = new string('a', 2 * 1024 * 1024);
        Assert.Equal(text.Length, (await PostAsync(text)).Expect(HttpStatusCode.OK).GetInt32());
        (await PostAsync(text + text)).ExpectProblem(413);

        // A client that waits for the server's word does not send what would be refused.
        Task<Answer> PostAsync(string value)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/large") { Content = new StringContent($$"""{"text":"{{value}}"}""", Encoding.UTF8, "application/json") };
            request.Headers.ExpectContinue = true;
            return service.Client.AnswerAsync(request, Cancellation);
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_request_that_takes_too_long_is_cancelled_and_leaves_nothing(string database)
    {
        await using var service = await TrustingAsync(database);
        (await service.Client.PostJsonAsync("/slow", """{"ip":"127.0.0.1"}""", Cancellation)).ExpectProblem(504);
        Assert.Equal("false", (await service.Client.GetAnswerAsync("/visits/mine", Cancellation)).Body);
        Assert.DoesNotContain("\"Error\"", service.Output, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_statement_that_takes_too_long_is_a_timeout_too(string database)
    {
        await using var service = await TrustingAsync(database);
        (await service.Client.GetAnswerAsync("/slow/query", Cancellation)).ExpectProblem(504);
        Assert.DoesNotContain("\"Error\"", service.Output, StringComparison.Ordinal);
        Assert.Equal("false", (await service.Client.GetAnswerAsync("/visits/mine", Cancellation)).Body);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_change_that_takes_too_long_is_undone_and_holds_up_no_reader(string database)
    {
        await using var service = await TrustingAsync(database);
        var change = service.Client.PostJsonAsync("/slow/change", """{"ip":"127.0.0.1"}""", Cancellation);
        while (!change.IsCompleted)
        {
            var seen = await service.Client.GetAnswerAsync("/visits/mine", Cancellation).WaitAsync(TimeSpan.FromSeconds(1.5), Cancellation);
            Assert.Equal("false", seen.Body);
            await Task.Delay(50, Cancellation);
        }

        (await change).ExpectProblem(504);
        (await service.Client.PostJsonAsync("/visits", "", Cancellation)).Expect(HttpStatusCode.Created);
        Assert.Equal("true", (await service.Client.GetAnswerAsync("/visits/mine", Cancellation)).Body);
        Assert.DoesNotContain("\"Error\"", service.Output, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_body_that_never_ends_is_a_timeout_too(string database)
    {
        var service = await SharedAsync(Project, database);
        var answer = await RawHttp.SendAsync(
            service.Port,
            Encoding.ASCII.GetBytes("POST /slow HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{\"ip\""),
            TimeSpan.FromSeconds(3),
            Cancellation);
        Assert.Equal(504, answer.Status);
    }

    private async Task<ServiceProcess> TrustingAsync(string database) =>
        await ServiceProcess.StartAsync((await OptionsAsync(Project, database)).With("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true"), Cancellation);

    private static Task<Answer> FromAsync(ServiceProcess service, string path, string client)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", client);
        return service.Client.AnswerAsync(request, Cancellation);
    }
}
