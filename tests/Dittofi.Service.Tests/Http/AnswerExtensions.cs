using System.Net;
using System.Text.Json;

namespace Dittofi.Service.Tests.Http;

/// <summary>What every problem that a service answers has in common.</summary>
internal static class AnswerExtensions
{
    /// <summary>Asserts problem details (RFC 9457) with the status, a trace id and exactly these fields; gives the problem.</summary>
    public static JsonElement ExpectProblem(this Answer answer, int status, params IEnumerable<string> fields)
    {
        Assert.Equal(fields.Order(StringComparer.Ordinal), answer.ExpectFields(status).Order(StringComparer.Ordinal));
        return answer.Json;
    }

    /// <summary>Asserts problem details with the status and a trace id; gives the names of the fields that it complains about.</summary>
    public static IReadOnlyList<string> ExpectFields(this Answer answer, int status)
    {
        var problem = answer.Expect((HttpStatusCode)status);
        Assert.Equal("application/problem+json; charset=utf-8", answer.ContentType);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("title").GetString());
        Assert.NotEqual("", problem.GetProperty("traceId").GetString());
        return problem.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateObject().Select(field => field.Name)] : [];
    }
}
