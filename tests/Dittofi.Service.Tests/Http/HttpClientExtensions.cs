using System.Net.Http.Headers;

namespace Dittofi.Service.Tests.Http;

/// <summary>Sends text as it is, so that a test decides on every character, and reads the whole answer.</summary>
internal static class HttpClientExtensions
{
    private const int LongBody = 64 * 1024;

    extension(HttpClient client)
    {
        public Task<Answer> GetAnswerAsync(string path, CancellationToken cancellationToken) =>
            client.AnswerAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);

        public Task<Answer> PostJsonAsync(string path, string json, CancellationToken cancellationToken) =>
            client.SendJsonAsync(HttpMethod.Post, path, json, cancellationToken);

        public Task<Answer> SendJsonAsync(HttpMethod method, string path, string json, CancellationToken cancellationToken)
        {
            var content = new StringContent(json);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return client.AnswerAsync(new HttpRequestMessage(method, path) { Content = content }, cancellationToken);
        }

        /// <summary>Sends the request, and disposes it.</summary>
        public async Task<Answer> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using (request)
            {
                // A server that refuses a long body need not read it: a client that goes on sending meets a closed connection
                // instead of the answer, unless it asks first (RFC 9110, 10.1.1).
                if (request.Content?.Headers.ContentLength > LongBody)
                {
                    request.Headers.ExpectContinue = true;
                }

                using var response = await client.SendAsync(request, cancellationToken);
                var headers = response.Headers.Concat(response.Content.Headers)
                    .ToDictionary(each => each.Key, each => string.Join(", ", each.Value), StringComparer.OrdinalIgnoreCase);
                var body = await response.Content.ReadAsStringAsync(cancellationToken);
                return new Answer(response.StatusCode, headers.GetValueOrDefault("Content-Type"), headers, body);
            }
        }
    }
}
