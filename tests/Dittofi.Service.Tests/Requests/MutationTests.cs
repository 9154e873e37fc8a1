using System.Net.Http.Headers;
using System.Text;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Requests;

/// <summary>Good requests, damaged at random from a fixed seed: whatever a client sends, the fault is the client's.</summary>
public sealed class MutationTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    private const int Mutants = 1_500;

    private const string Key = "123e4567-e89b-12d3-a456-426614174000";

    private static readonly int[] Expected = [200, 201, 400, 404, 422];

    private static readonly (string Method, string Path, string? Body)[] Requests =
    [
        ("POST", "/v1/things", $$"""{"name":"mutant","note":"é👟","count":5,"big":8,"price":1.25,"rate":0.5,"isActive":false,"at":"2026-03-01T10:00:00.123456Z","key":"{{Key}}","status":"sold out","mood":"able"}"""),
        ("POST", "/v1/entries", """{"batch":"mutants","level":40,"step":2,"isRefused":false,"label":"pair"}"""),
        ("POST", "/v1/compute", """{"a":1,"b":2,"x":3,"y":4,"p":1.5,"q":2.25}"""),
        ("POST", "/v1/choose", """{"level":11,"name":"x","mood":"high"}"""),
        ("GET", $"/v1/echo/1/2/true/{Key}/2026-03-01T10:00:00Z/1.5/word/high?number=1&word=a&at=2026-03-01T10:00:00Z&flag=true", null),
        ("GET", "/v1/things/1", null),
        ("GET", $"/v1/lists/filtered?name=mutant&note=a&from=2026-03-01T10:00:00Z&minRate=0.5&isDraft=true&isActive=true&key={Key}", null),
        ("GET", "/v1/lists/divided?name=mutant&by=2&least=1", null),
        ("GET", "/v1/lists/scaled?name=mutant&by=9999999999.99&least=0.01", null),
        ("GET", "/v1/lists/shifted?name=mutant&by=1", null),
    ];

    private static readonly string[] Tokens =
    [
        "null", "-0", "1e400", "-1", "0", "9223372036854775807", "99999999999999999999", "0.000000001", "\"\"", "[]", "{}", "[[", "}}", "\\u0000",
        "\\ud800", "%00", "%FF", "%ED%A0%80", "'", ";--", "..", "%2f", "&", "=", "#", "+", "\u0001", "\u00ff", "👟", ",", ":", "0001-01-01T00:00:00Z",
    ];

    [Theory]
    [OnBothDatabases]
    public async Task A_damaged_request_is_never_answered_5xx(string database)
    {
        var service = await SharedAsync(EveryKind, database, "mutants");
        var random = new Random(20_260_301);
        var statuses = new Dictionary<int, int>();
        for (var number = 0; number < Mutants; number++)
        {
            var (method, path, body) = Requests[random.Next(Requests.Length)];
            var text = Damage(body ?? path[4..], random);
            using var request = body is null
                ? new HttpRequestMessage(new HttpMethod(method), "/v1/" + text.Replace("\n", "", StringComparison.Ordinal))
                : new HttpRequestMessage(new HttpMethod(method), path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) };
            if (request.Content is { } content)
            {
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            }

            var answer = await service.Client.AnswerAsync(request, Cancellation);
            Assert.True((int)answer.Status < 500, $"{(int)answer.Status} for {method} {path}: {text}: {answer.Body}");
            statuses[(int)answer.Status] = statuses.GetValueOrDefault((int)answer.Status) + 1;
        }

        // Mutants that are all refused for one reason, or all harmless, would have proved little.
        Assert.Empty(Expected.Except(statuses.Keys));
    }

    private static string Damage(string text, Random random)
    {
        for (var times = random.Next(1, 3); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(12), text.Length - at);
            var rest = text[(at + length)..];
            text = random.Next(4) switch
            {
                0 => text[..at] + rest,
                1 => text[..(at + length)] + text[at..],
                2 => text[..at] + Tokens[random.Next(Tokens.Length)] + rest,
                _ => ReplaceValue(text, Tokens[random.Next(Tokens.Length)], random),
            };
        }

        return text;
    }

    // What stands between two separators is most often a whole value.
    private static string ReplaceValue(string text, string token, Random random)
    {
        var separators = text.Select((character, index) => (character, index)).Where(each => ":=/".Contains(each.character, StringComparison.Ordinal)).ToArray();
        if (separators.Length == 0)
        {
            return token;
        }

        var start = separators[random.Next(separators.Length)].index + 1;
        var end = text.IndexOfAny([',', '}', '&', '/', '?'], start);
        return text[..start] + token + (end < 0 ? "" : text[end..]);
    }
}
