using System.Net;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Requests;

/// <summary>What answers say beside their values: headers, and where the client is sent.</summary>
public sealed class AnswersTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Answers = "tests/projects/answers";

    [Theory]
    [OnBothDatabases]
    public async Task A_created_row_says_where_it_is_and_what_is_absent_has_no_header(string database)
    {
        var service = await SharedAsync(Answers, database);
        var name = Unique();
        var answer = await CreateAsync(service, name, null);
        var id = answer.Expect(HttpStatusCode.Created).GetProperty("id").GetInt64();
        Assert.Equal($"/api/v1/links/{id}/{name}", answer.Headers["Location"]);
        Assert.Equal(name, answer.Headers["X-Name"]);
        Assert.Equal($"{id}", answer.Headers["X-Id"]);
        Assert.Equal("low", answer.Headers["X-Kind"]);
        Assert.DoesNotContain("X-Target", answer.Headers.Keys);
    }

    [Theory]
    [OnBothDatabases("a\r\nX-Injected: b", "a%0D%0AX-Injected: b", "a%0D%0AX-Injected%3A%20b")]
    [OnBothDatabases("a\nSet-Cookie: b=c\n\n<html>", "a%0ASet-Cookie: b=c%0A%0A<html>", "a%0ASet-Cookie%3A%20b%3Dc%0A%0A%3Chtml%3E")]
    [OnBothDatabases("\u0001\u007f\u0085é\u2028😀", "%01%7F%C2%85%C3%A9%E2%80%A8%F0%9F%98%80", "%01%7F%C2%85%C3%A9%E2%80%A8%F0%9F%98%80")]
    [OnBothDatabases("/../?a=b#c%00\\", "/../?a=b#c%00\\", "%2F..%2F%3Fa%3Db%23c%2500%5C")]
    public async Task A_value_can_neither_end_its_header_nor_leave_its_segment(string database, string name, string header, string segment)
    {
        var service = await SharedAsync(Answers, database);
        var suffix = Unique();
        var answer = await CreateAsync(service, name + suffix, null);
        var id = answer.Expect(HttpStatusCode.Created).GetProperty("id").GetInt64();
        Assert.Equal(header + suffix, answer.Headers["X-Name"]);
        Assert.Equal($"/api/v1/links/{id}/{segment}{suffix}", answer.Headers["Location"]);
        Assert.DoesNotContain("X-Injected", answer.Headers.Keys);
        Assert.DoesNotContain("Set-Cookie", answer.Headers.Keys);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_value_of_thousands_of_characters_is_answered(string database)
    {
        var service = await SharedAsync(Answers, database);
        var answer = await CreateAsync(service, new string('é', 3900) + Unique(), null);
        Assert.Equal(HttpStatusCode.Created, answer.Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_redirect_has_its_status_and_its_place_and_no_body(string database)
    {
        var service = await SharedAsync(Answers, database);
        var id = await IdAsync(service, "https://example.com/a?b=c");
        var answer = await FollowAsync(service, $"{id}/follow");
        Assert.Equal(307, answer.Status);
        Assert.Contains("\r\nLocation: https://example.com/a?b=c\r\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: 0\r\n", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases("?to=&label=evil.example", "/.//evil.example")]
    [OnBothDatabases("?to=%2Fevil.example", "/%2Fevil.example/")]
    [OnBothDatabases("?to=%5C%5Cevil.example&label=%09", "/%5C%5Cevil.example/%09")]
    [OnBothDatabases("?to=%0D%0ALocation:%20x", "/%0D%0ALocation%3A%20x/")]
    public async Task A_request_cannot_choose_the_host_it_is_sent_to(string database, string query, string location)
    {
        var service = await SharedAsync(Answers, database);
        var answer = await FollowAsync(service, $"{await IdAsync(service, null)}/follow{query}");
        Assert.Equal(307, answer.Status);
        Assert.Contains($"\r\nLocation: {location}\r\n", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_return_says_its_own_headers_and_no_redirect_of_the_action(string database)
    {
        var service = await SharedAsync(Answers, database);
        var answer = await service.Client.GetAnswerAsync($"/api/v1/links/{await IdAsync(service, null)}/follow", Cancellation);
        answer.Expect(HttpStatusCode.OK);
        Assert.Equal("no", answer.Headers["X-Found"]);
        Assert.DoesNotContain("Location", answer.Headers.Keys);
    }

    [Theory]
    [OnBothDatabases("/api/v1/low/2026-03-01", 200)]
    [OnBothDatabases("/api/v1/mid/2026-03-01", 404)]
    [OnBothDatabases("/api/v1/low/2026-3-1", 404)]
    [OnBothDatabases("/low/2026-03-01", 404)]
    [OnBothDatabases("/health/ready", 200)]
    public async Task A_placeholder_gives_its_type_and_the_base_path_stands_before_every_path_but_health(string database, string path, int status)
    {
        var service = await SharedAsync(Answers, database);
        Assert.Equal((HttpStatusCode)status, (await service.Client.GetAnswerAsync(path, Cancellation)).Status);
    }

    private static Task<RawAnswer> FollowAsync(ServiceProcess service, string path) =>
        RawHttp.SendAsync(service.Port, $"GET /api/v1/links/{path} HTTP/1.1\r\nHost: a\r\n\r\n", Cancellation);

    private static async Task<long> IdAsync(ServiceProcess service, string? target) =>
        (await CreateAsync(service, Unique(), target)).Expect(HttpStatusCode.Created).GetProperty("id").GetInt64();

    private static Task<Answer> CreateAsync(ServiceProcess service, string name, string? target) =>
        service.Client.PostJsonAsync("/api/v1/links", JsonSerializer.Serialize(new { name, target }), Cancellation);
}
