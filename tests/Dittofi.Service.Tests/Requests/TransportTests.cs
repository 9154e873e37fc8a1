using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Requests;

/// <summary>Bodies that are no JSON text of a fair size, whatever their bytes and headers say.</summary>
public sealed class TransportTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const string Path = "/v1/create_shoe";

    private const string Body = """{"type":"transport","price":1}""";

    [Theory]
    [OnBothDatabases("text/plain", 415)]
    [OnBothDatabases("application/x-www-form-urlencoded", 415)]
    [OnBothDatabases("application/json; charset=utf-16", 415)]
    [OnBothDatabases("application/json-patch", 415)]
    [OnBothDatabases("nonsense", 415)]
    [OnBothDatabases(null, 415)]
    [OnBothDatabases("application/json", 201)]
    [OnBothDatabases("APPLICATION/JSON; charset=\"UTF-8\"", 201)]
    [OnBothDatabases("application/vnd.shoes+json", 201)]
    public async Task The_content_type_must_be_json_in_utf_8(string database, string? type, int status)
    {
        var service = await SharedAsync(ShoeStore, database);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        var answer = await PostAsync(service, content);
        if (status == 201)
        {
            Assert.Equal(HttpStatusCode.Created, answer.Status);
        }
        else
        {
            answer.ExpectProblem(status);
        }
    }

    [Theory]
    [OnBothDatabases("gzip", 415)]
    [OnBothDatabases("br, identity", 415)]
    [OnBothDatabases("nonsense", 415)]
    [OnBothDatabases("", 415)]
    [OnBothDatabases("Identity", 201)]
    public async Task A_body_comes_without_a_coding(string database, string coding, int status)
    {
        var service = await SharedAsync(ShoeStore, database);
        var request = $"POST {Path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Encoding: {coding}\r\n"
            + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n\r\n") + Body;
        Assert.Equal(status, (await RawHttp.SendAsync(service.Port, request, Cancellation)).Status);
    }

    [Theory]
    [OnBothDatabases("C3 28")]
    [OnBothDatabases("FF")]
    [OnBothDatabases("ED A0 80")]
    [OnBothDatabases("C0 80")]
    [OnBothDatabases("F4 90 80 80")]
    public async Task Bytes_that_are_no_utf_8_are_refused(string database, string hex)
    {
        var service = await SharedAsync(ShoeStore, database, "refusals");
        byte[] bytes =
        [
            .. "{\"type\":\""u8, .. Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), .. "\",\"price\":1}"u8,
        ];
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        (await PostAsync(service, content)).ExpectProblem(400, "body");
        Assert.Equal("[]", (await service.Client.GetAnswerAsync("/v1/shoes", Cancellation)).Body);
    }

    [Theory]
    [OnBothDatabases(false)]
    [OnBothDatabases(true)]
    public async Task A_body_over_the_limit_is_413_with_a_length_and_without(string database, bool isChunked)
    {
        var service = await SharedAsync(ShoeStore, database, "refusals");
        var text = "{\"type\":\"" + new string('a', 1024 * 1024) + "\",\"price\":1}";
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = isChunked;
        request.Headers.ExpectContinue = true;
        using var client = new HttpClient { BaseAddress = service.Client.BaseAddress };
        (await client.AnswerAsync(request, Cancellation)).ExpectProblem(413);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAnswerAsync("/v1/shoes", Cancellation)).Status);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_body_just_under_the_limit_is_read_whole_and_in_pieces(string database)
    {
        var service = await SharedAsync(ShoeStore, database);
        var type = Unique();
        var text = $$"""{"type":"{{type}}","price":1{{new string(' ', (1024 * 1024) - 100)}}}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = true;
        var answer = await service.Client.AnswerAsync(request, Cancellation);
        Assert.Equal(type, answer.Expect(HttpStatusCode.Created).GetProperty("type").GetString());
    }

    [Theory]
    [OnBothDatabases(65)]
    [OnBothDatabases(100_000)]
    public async Task Json_that_is_too_deep_is_refused_before_it_is_walked(string database, int depth)
    {
        var service = await SharedAsync(ShoeStore, database, "refusals");
        var open = new string('[', depth);
        var close = new string(']', depth);
        var answer = await service.Client.PostJsonAsync(Path, $$"""{"type":"a","price":1,"deep":{{open}}{{close}}}""", Cancellation);
        Assert.Contains("body", answer.ExpectFields(400));
        Assert.Equal("[]", (await service.Client.GetAnswerAsync("/v1/shoes", Cancellation)).Body);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_body_that_stops_half_way_leaves_the_service_as_it_was(string database)
    {
        var service = await SharedAsync(ShoeStore, database, "refusals");
        var head = string.Create(CultureInfo.InvariantCulture,
            $"POST {Path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");
        var answer = await RawHttp.SendAsync(service.Port, head + "{\"type\":\"a\"", Cancellation);
        Assert.Equal(0, answer.Count);
        Assert.Equal("[]", (await service.Client.GetAnswerAsync("/v1/shoes", Cancellation)).Body);
    }

    private static Task<Answer> PostAsync(ServiceProcess service, HttpContent content) =>
        service.Client.AnswerAsync(new HttpRequestMessage(HttpMethod.Post, Path) { Content = content }, Cancellation);
}
