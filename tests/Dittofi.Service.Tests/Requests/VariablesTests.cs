using System.Net;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Requests;

/// <summary>Variables of the path, the query and the headers, each taken from its own place only.</summary>
public sealed class VariablesTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Key = "123e4567-e89b-12d3-a456-426614174000";

    private const string Path = $"/v1/echo/-7/9000000000/true/{Key}/2026-03-01T10:00:00%2B02:00/1.5/a%20b%2Bc/high";

    [Theory]
    [OnBothDatabases]
    public async Task Every_type_can_stand_in_a_path_and_what_is_not_given_elsewhere_is_null_or_its_default(string database)
    {
        var service = await SharedAsync(EveryKind, database);
        var answer = await service.Client.GetAnswerAsync(Path, Cancellation);
        Assert.Equal(
            $$$"""{"path":{"number":-7,"big":9000000000,"flag":true,"key":"{{{Key}}}","at":"2026-03-01T08:00:00.000000Z","price":1.50,"word":"a b+c","mood":"high"},"query":{"number":null,"word":"none","at":null,"flag":false},"header":{"requestId":null,"priority":3}}""",
            Unescaped(answer.Body));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_variable_comes_from_its_own_place_and_a_header_by_its_label_in_any_case(string database)
    {
        var service = await SharedAsync(EveryKind, database);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path + "?number=4&word=%C3%A9+x&at=2026-03-01T10:00:00.000001Z&flag=true&requestId=no&priority=1");
        request.Headers.Add("x-request-ID", "r1");
        request.Headers.Add("X-Priority", "5");
        request.Headers.Add("number", "6");
        var answer = (await service.Client.AnswerAsync(request, Cancellation)).Expect(HttpStatusCode.OK);
        Assert.Equal("""{"number":4,"word":"é x","at":"2026-03-01T10:00:00.000001Z","flag":true}""", Unescaped(answer.GetProperty("query").GetRawText()));
        Assert.Equal("""{"requestId":"r1","priority":5}""", answer.GetProperty("header").GetRawText());
        Assert.Equal("-7", answer.GetProperty("path").GetProperty("number").GetRawText());
    }

    [Theory]
    [OnBothDatabases("/v1/echo/x/1/true/{0}/2026-03-01T10:00:00Z/1.5/a/high")]
    [OnBothDatabases("/v1/echo/1/1.5/true/{0}/2026-03-01T10:00:00Z/1.5/a/high")]
    [OnBothDatabases("/v1/echo/1/1/True/{0}/2026-03-01T10:00:00Z/1.5/a/high")]
    [OnBothDatabases("/v1/echo/01/1/true/{0}/2026-03-01T10:00:00Z/1.5/a/high")]
    [OnBothDatabases("/v1/echo/1/1/true/0x3e4567-e89b-12d3-a456-426614174000/2026-03-01T10:00:00Z/1.5/a/high")]
    [OnBothDatabases("/v1/echo/1/1/true/123e4567-+89b-12d3-a456-426614174000/2026-03-01T10:00:00Z/1.5/a/high")]
    [OnBothDatabases("/v1/echo/1/1/true/no/2026-03-01T10:00:00Z/1.5/a/high")]
    [OnBothDatabases("/v1/echo/1/1/true/{0}/2026-03-01/1.5/a/high")]
    [OnBothDatabases("/v1/echo/1/1/true/{0}/2026-03-01T10:00:00Z/cheap/a/high")]
    [OnBothDatabases("/v1/echo/1/1/true/{0}/2026-03-01T10:00:00Z/1.5/%ED%A0%80/high")]
    [OnBothDatabases("/v1/echo/1/1/true/{0}/2026-03-01T10:00:00Z/1.5/a/HIGH")]
    public async Task A_path_value_that_does_not_parse_is_404(string database, string path)
    {
        var service = await SharedAsync(EveryKind, database);
        var full = path.Replace("{0}", Key, StringComparison.Ordinal);
        (await service.Client.GetAnswerAsync(full, Cancellation)).ExpectProblem(404);
    }

    [Theory]
    [OnBothDatabases("X-Priority: 0", 422, "header.X-Priority")]
    [OnBothDatabases("X-Priority: high", 400, "header.X-Priority")]
    [OnBothDatabases("X-Priority: 1\r\nX-Priority: 2", 400, "header.X-Priority")]
    [OnBothDatabases("X-Request-Id: 123456789012345678901", 422, "header.X-Request-Id")]
    [OnBothDatabases("X-Request-Id: a\u00ffb", 400, "")]
    public async Task A_header_that_does_not_fit_is_told(string database, string header, int status, string field)
    {
        var service = await SharedAsync(EveryKind, database);
        var answer = await RawHttp.SendAsync(service.Port, $"GET {Path} HTTP/1.1\r\nHost: a\r\n{header}\r\n\r\n", Cancellation);
        Assert.Equal(status, answer.Status);
        Assert.Contains(field, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases("00000000-0000-0000-0000-000000000002", 204)]
    [OnBothDatabases("00000000-0000-0000-0000-000000000001", 410)]
    public async Task An_action_without_a_response_answers_no_body(string database, string id, int status)
    {
        var service = await SharedAsync(EveryKind, database);
        var answer = await service.Client.AnswerAsync(new HttpRequestMessage(HttpMethod.Delete, "/v1/touch/" + id), Cancellation);
        if (status == 204)
        {
            Assert.Equal(HttpStatusCode.NoContent, answer.Status);
            Assert.Equal("", answer.Body);
            Assert.Null(answer.ContentType);
        }
        else
        {
            answer.ExpectProblem(status);
        }
    }

    // Which characters JSON escapes beyond the necessary ones is the writer's own business.
    private static string Unescaped(string json) => json
        .Replace("\\u002B", "+", StringComparison.OrdinalIgnoreCase)
        .Replace("\\u00E9", "é", StringComparison.OrdinalIgnoreCase);
}
