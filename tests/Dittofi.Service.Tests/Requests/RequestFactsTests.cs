using System.Net;
using System.Security.Cryptography;
using System.Text;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Requests;

/// <summary>What an action knows of its request besides the variables.</summary>
public sealed class RequestFactsTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Project = "tests/projects/surface";

    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Theory]
    [OnBothDatabases]
    public async Task An_action_knows_where_its_request_came_from_and_where_it_went(string database)
    {
        var service = await SharedAsync(Project, database);
        var request = new HttpRequestMessage(HttpMethod.Post, "/visits");
        request.Headers.Add("traceparent", $"00-{Trace}-00f067aa0ba902b7-01");
        request.Headers.Host = "shop.example:8443";
        var answer = await service.Client.AnswerAsync(request, Cancellation);
        var visit = answer.Expect(HttpStatusCode.Created);
        Assert.Equal("127.0.0.1", visit.GetProperty("ip").GetString());
        Assert.Equal(Trace, visit.GetProperty("trace").GetString());
        Assert.Equal($"http://shop.example:8443/visits/{visit.GetProperty("id").GetInt64()}", answer.Headers["Location"]);
        Assert.Equal("true", (await service.Client.GetAnswerAsync("/visits/mine", Cancellation)).Body);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Behind_a_proxy_the_client_is_who_the_proxy_names_once_it_is_trusted(string database)
    {
        var options = (await OptionsAsync(Project, database)).With("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true");
        await using var trusting = await ServiceProcess.StartAsync(options, Cancellation);
        Assert.Equal("203.0.113.9", await ClientOf(trusting));
        Assert.Equal("127.0.0.1", await ClientOf(await SharedAsync(Project, database)));
    }

    [Theory]
    [OnBothDatabases("")]
    [OnBothDatabases("not JSON at all")]
    [OnBothDatabases("{ \"a\" : 1 }\n")]
    [OnBothDatabases("\u00e4\ud83d\udc5f")]
    public async Task The_raw_body_is_the_text_that_was_signed(string database, string body)
    {
        var service = await SharedAsync(Project, database);
        var answer = await HookAsync(service, Encoding.UTF8.GetBytes(body));
        Assert.Equal(body.EnumerateRunes().Count(), answer.Expect(HttpStatusCode.OK).GetInt32());
        (await HookAsync(service, Encoding.UTF8.GetBytes(body), "0")).ExpectProblem(403);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_raw_body_that_is_no_text_is_refused(string database)
    {
        var service = await SharedAsync(Project, database);
        (await HookAsync(service, [0x61, 0xff])).ExpectProblem(400, "body");
        (await HookAsync(service, [0x61, 0])).ExpectProblem(400, "body");
        (await HookAsync(service, new byte[(1024 * 1024) + 1])).ExpectProblem(413);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_body_that_is_kept_is_read_as_strictly_as_any(string database)
    {
        var service = await SharedAsync(Project, database);
        const string Raw = "{ \"text\" : \"a\" }";
        var answer = (await service.Client.PostJsonAsync("/notes", Raw, Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("a", answer.GetProperty("text").GetString());
        Assert.Equal(Raw, answer.GetProperty("raw").GetString());
        (await service.Client.PostJsonAsync("/notes", """{"text":1}""", Cancellation)).ExpectProblem(400, "body.text");
        (await service.Client.PostJsonAsync("/notes", "", Cancellation)).ExpectProblem(400, "body");
        (await service.Client.PostJsonAsync("/notes", $$"""{"text":"{{new string('a', 1024 * 1024)}}"}""", Cancellation)).ExpectProblem(413);
    }

    private static async Task<Answer> HookAsync(ServiceProcess service, byte[] body, string? digest = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/hooks") { Content = new ByteArrayContent(body) };
        request.Headers.ExpectContinue = true;
        request.Headers.Add("X-Digest", digest ?? Convert.ToHexStringLower(SHA256.HashData(body)));
        return await service.Client.AnswerAsync(request, Cancellation);
    }

    private static async Task<string?> ClientOf(ServiceProcess service)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/visits");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        return (await service.Client.AnswerAsync(request, Cancellation)).Expect(HttpStatusCode.Created).GetProperty("ip").GetString();
    }
}
