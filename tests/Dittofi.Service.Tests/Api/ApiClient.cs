using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Http;

namespace Dittofi.Service.Tests.Api;

/// <summary>Talks to the service of <c>tests/projects/api</c>.</summary>
internal sealed class ApiClient(ServiceProcess service, CancellationToken cancellation)
{
    public const string Project = "tests/projects/api";

    public Task<Answer> GetAsync(string path) => service.Client.GetAnswerAsync("/v1" + path, cancellation);

    public Task<Answer> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, null, body);

    public Task<Answer> SendAsync(HttpMethod method, string path, string? tag, object? body = null)
    {
        var request = new HttpRequestMessage(method, "/v1" + path);
        if (body is not null)
        {
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body).Replace("\"wire\":", "\"on-the.wire\":", StringComparison.Ordinal), new MediaTypeHeaderValue("application/json"));
        }

        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return service.Client.AnswerAsync(request, cancellation);
    }

    /// <summary>Makes an item.</summary>
    /// <returns>Its id.</returns>
    public async Task<long> MakeAsync(object item) => (await PostAsync("/things", item)).Expect(HttpStatusCode.Created).GetProperty("id").GetInt64();

    /// <summary>The names of the items of all pages.</summary>
    public async Task<IReadOnlyList<string?>> NamesAsync(string query) => [.. (await WalkAsync(query)).Select(item => item.GetProperty("name").GetString())];

    /// <summary>The items of all pages.</summary>
    /// <param name="query">The filters and the order.</param>
    /// <param name="betweenAsync">What happens between two pages.</param>
    /// <param name="rows">The path of the rows.</param>
    public async Task<IReadOnlyList<JsonElement>> WalkAsync(string query, Func<Task>? betweenAsync = null, string rows = "/things")
    {
        var all = new List<JsonElement>();
        string? after = null;
        for (var page = 0; page < 200; page++)
        {
            var answer = (await GetAsync($"{rows}?{query}{(after is null ? "" : "&after=" + after)}")).Expect(HttpStatusCode.OK);
            all.AddRange(answer.GetProperty("data").EnumerateArray());
            after = answer.GetProperty("next").GetString();
            if (after is null)
            {
                return all;
            }

            await (betweenAsync?.Invoke() ?? Task.CompletedTask);
        }

        throw new InvalidOperationException("The list does not end.");
    }
}
