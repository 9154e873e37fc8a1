using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Api;

/// <summary>The requests of the emitted <c>.http</c> file, as a person sends them from an editor: one after the other, to a service that was just started.</summary>
public sealed partial class HttpFileTests(SharedServices services, SharedPostgres postgres) : ServiceTests(services, postgres)
{
    [Theory]
    [OnBothDatabases]
    public async Task Every_request_is_answered_well_in_the_order_of_the_file(string database)
    {
        var options = await OptionsAsync(ApiClient.Project, database);
        await using var service = await ServiceProcess.StartAsync(options, Cancellation);
        var file = await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(options.Assembly) ?? "", "..", "Api.http"), Cancellation);
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var sent = new List<string>();
        foreach (var part in file.Split("### ").Skip(1))
        {
            var lines = Variable().Replace(part, match => answers[match.Groups["request"].Value].Json.GetProperty(match.Groups["member"].Value).ToString()).Split('\n');
            var request = lines.SkipWhile((line, place) => place == 0 || line.StartsWith('#')).ToList();
            var answer = await SendAsync(service, request);
            Assert.True((int)answer.Status is >= 200 and < 300, $"{part}\n{answer.Status}: {answer.Body}");
            sent.Add(request[0].Split(' ')[0]);
            if (lines.FirstOrDefault(line => line.StartsWith("# @name ", StringComparison.Ordinal)) is { } name)
            {
                answers[name["# @name ".Length..]] = answer;
            }

            // What is offered as a comment is answered, too.
            foreach (var filtered in lines.Where(line => line.StartsWith("# Filtered: ", StringComparison.Ordinal)))
            {
                Assert.Equal(200, (int)(await SendAsync(service, [filtered["# Filtered: ".Length..]])).Status);
            }
        }

        Assert.Equal(7, sent.Count(method => method == "POST"));
        Assert.Equal(7, sent.Count(method => method == "DELETE"));
        Assert.Equal(6, sent.Count(method => method == "PATCH"));
    }

    private static Task<Answer> SendAsync(ServiceProcess service, List<string> request)
    {
        var target = request[0].Replace("{{host}}", "", StringComparison.Ordinal).Split(' ');
        var message = new HttpRequestMessage(new HttpMethod(target[0]), target[1]);
        var head = request.Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Split(": ", 2)).ToList();
        if (string.Join('\n', request.Skip(1 + head.Count)).Trim() is { Length: > 0 } body)
        {
            message.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        }

        foreach (var header in head.Where(header => header[0] != "Content-Type"))
        {
            message.Headers.TryAddWithoutValidation(header[0], header[1]);
        }

        return service.Client.AnswerAsync(message, Cancellation);
    }

    [GeneratedRegex(@"\{\{(?<request>\w+)\.response\.body\.\$\.(?<member>\w+)\}\}")]
    private static partial Regex Variable();
}
