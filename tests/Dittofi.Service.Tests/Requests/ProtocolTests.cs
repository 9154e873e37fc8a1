using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Requests;

/// <summary>Requests that no client library sends, and what the service's log says of them.</summary>
public sealed class ProtocolTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Post = "POST /v1/create_shoe HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

    /// <summary>The case ids are those of the list of attacks (S16, S18, S20).</summary>
    [Theory]
    [OnBothDatabases("two hosts", "GET /v1/shoes HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [OnBothDatabases("no host", "GET /v1/shoes HTTP/1.1\r\n\r\n", 400)]
    [OnBothDatabases("two lengths", Post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", 400)]
    [OnBothDatabases("a length and chunks", Post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /v1/shoes HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
    [OnBothDatabases("another host in the target", "GET http://other/v1/shoes HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
    [OnBothDatabases("unknown coding", Post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 400)]
    [OnBothDatabases("line feed in a chunk extension", Post + "Transfer-Encoding: chunked\r\n\r\n1;\nxx\r\n{\r\n0\r\n\r\n", 400)]
    [OnBothDatabases("NUL in a header", "GET /v1/shoes HTTP/1.1\r\nHost: a\r\nX-A: b\0c\r\n\r\n", 400)]
    [OnBothDatabases("NUL in the path", "GET /v1/shoes/%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
    [OnBothDatabases("a space in the path", "GET /v1/sho es HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
    [OnBothDatabases("raw bytes in the path", "GET /v1/shoes/\u00ff HTTP/1.1\r\nHost: a\r\n\r\n", 400)]
    [OnBothDatabases("nothing like HTTP", "\u0016\u0003\u0001\u0002\u0000\r\n\r\n", 400)]
    public async Task A_request_that_is_no_HTTP_is_400_and_nothing_else_follows(string database, string what, string request, int status)
    {
        var service = await SharedAsync(ShoeStore, database);
        var answer = await RawHttp.SendAsync(service.Port, request, Cancellation);
        Assert.True(answer.Status == status, $"{what}: {answer.Text}");
        Assert.Equal(1, answer.Count);
    }

    [Theory]
    [OnBothDatabases("a long path", 9_000, 0, 0, 414)]
    [OnBothDatabases("a long id", 5_000, 0, 0, 404)]
    [OnBothDatabases("a long header", 0, 40_000, 0, 431)]
    [OnBothDatabases("many headers", 0, 0, 101, 431)]
    public async Task A_request_that_is_too_long_is_refused(string database, string what, int path, int header, int headers, int status)
    {
        var service = await SharedAsync(ShoeStore, database);
        var lines = string.Concat(Enumerable.Range(0, headers).Select(number => $"X-{number}: 1\r\n"));
        var request = $"GET /v1/shoes/{new string('7', path)} HTTP/1.1\r\nHost: a\r\nX: {new string('x', header)}\r\n{lines}\r\n";
        var answer = await RawHttp.SendAsync(service.Port, request, Cancellation);
        Assert.True(answer.Status == status, $"{what}: {answer.Text}");
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_text_from_outside_never_makes_a_line_of_the_log(string database)
    {
        await using var service = await ServiceProcess.StartAsync(await OptionsAsync(ShoeStore, database), Cancellation);
        const string Forged = "bob\\ninfo: Program[0]\\n user admin logged in\\u001b[31m";
        await service.Client.PostJsonAsync("/v1/create_shoe", $$"""{"type":"{{Forged}}","price":1}""", Cancellation);
        await service.Client.PostJsonAsync("/v1/create_shoe", $$"""{"{{Forged}}":"a","price":1}""", Cancellation);
        await service.Client.GetAnswerAsync("/v1/%0Ainfo:%20admin%1B", Cancellation);
        await RawHttp.SendAsync(service.Port, "GET /admin HTTP/1.1\r\nHost: a\r\nHost: admin\u001b\r\n\r\n", Cancellation);
        await EndAsync(service);
        Assert.DoesNotContain("admin", service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', service.Output);
        Assert.All(service.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonElement.Parse(line));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_fault_of_the_service_says_nothing_of_its_insides_and_is_found_in_the_log_by_its_trace_id(string database)
    {
        await using var stored = await StoredService.StartAsync(ShoeStore, database, OptionsAsync, Cancellation);
        await stored.ExecuteAsync("DROP TABLE shoes", Cancellation);
        var answer = await stored.Service.Client.PostJsonAsync("/v1/create_shoe", """{"type":"a","price":1}""", Cancellation);
        var problem = answer.ExpectProblem(500);
        Assert.Equal(["type", "title", "status", "traceId"], problem.EnumerateObject().Select(field => field.Name));
        Assert.DoesNotContain("shoes", answer.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("""{"status":"Healthy"}""", (await stored.Service.Client.GetAnswerAsync("/health/live", Cancellation)).Body);
        await EndAsync(stored.Service);
        Assert.Contains(problem.GetProperty("traceId").GetString() ?? "none", stored.Service.Output, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", true)]
    [OnBothDatabases("00-admin-00f067aa0ba902b7-01", false)]
    public async Task A_problem_is_known_by_the_trace_of_its_caller_where_there_is_one(string database, string traceparent, bool isTrace)
    {
        var service = await SharedAsync(ShoeStore, database);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/shoes/0", UriKind.Relative));
        request.Headers.Add("traceparent", traceparent);
        using var response = await service.Client.SendAsync(request, Cancellation);
        var traceId = JsonElement.Parse(await response.Content.ReadAsStringAsync(Cancellation)).GetProperty("traceId").GetString();
        Assert.Equal(isTrace, traceId == "4bf92f3577b34da6a3ce929d0e0e4736");
        Assert.DoesNotContain("admin", traceId, StringComparison.Ordinal);
    }

    // The log is written in the background: it is whole when the service has ended.
    private static async Task EndAsync(ServiceProcess service)
    {
        await service.RequestStopAsync(Cancellation);
        Assert.Equal(0, await service.WaitForExitAsync(TimeSpan.FromSeconds(20), Cancellation));
    }
}
