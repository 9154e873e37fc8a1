using NJsonSchema;
using NSwag;

namespace Dittofi.Compiler.OpenApi;

/// <summary>The answers that tell of a failure, all of one schema: problem details (RFC 9457).</summary>
internal sealed class ProblemResponses(ComponentSchemas schemas)
{
    private const string ProblemJson = "application/problem+json";

    private const int TooManyRequests = 429;

    private readonly SortedDictionary<int, OpenApiResponse> _responses = [];
    private JsonSchema? _problem;

    /// <summary>A reference to the answer with a status.</summary>
    public OpenApiResponse Of(int status)
    {
        if (!_responses.TryGetValue(status, out var response))
        {
            response = new OpenApiResponse { Description = StatusPhrases.Explain(status) };
            response.Content.Add(ProblemJson, new OpenApiMediaType { Schema = new JsonSchema { Reference = Problem() } });
            if (status == TooManyRequests)
            {
                response.Headers.Add("Retry-After", new OpenApiHeader { IsRequired = true, Schema = new JsonSchema { Type = JsonObjectType.Integer, Format = "int64" } });
            }

            _responses.Add(status, response);
        }

        return new OpenApiResponse { Reference = response };
    }

    /// <summary>Puts the answers that were asked for into the document, ordered by status.</summary>
    public void AddTo(OpenApiComponents components)
    {
        foreach (var (status, response) in _responses)
        {
            components.Responses.Add(StatusPhrases.ComponentName(status), response);
        }
    }

    private JsonSchema Problem()
    {
        if (_problem is null)
        {
            _problem = MakeProblem();
            schemas.Add("ProblemDetails", _problem);
        }

        return _problem;
    }

    private static JsonSchema MakeProblem()
    {
        var problem = new JsonSchema { Type = JsonObjectType.Object, Description = "Why the service did not do what was asked (RFC 9457)." };
        problem.Properties.Add("type", new() { Type = JsonObjectType.String, Format = "uri-reference", Description = "The kind of problem; for a client, `status` says the same." });
        problem.Properties.Add("title", new() { Type = JsonObjectType.String, Description = "The kind of problem in words." });
        problem.Properties.Add("status", new() { Type = JsonObjectType.Integer, Format = "int32", Description = "The HTTP status." });
        problem.Properties.Add("detail", new() { Type = JsonObjectType.String, Description = "What happened this time." });
        problem.Properties.Add("instance", new() { Type = JsonObjectType.String, Format = "uri-reference", Description = "Where it happened." });
        problem.Properties.Add("errors", new()
        {
            Type = JsonObjectType.Object,
            Description = "Every field that is wrong, such as `body.price`, with what is wrong about it.",
            AdditionalPropertiesSchema = new() { Type = JsonObjectType.Array, Item = new() { Type = JsonObjectType.String } },
        });
        problem.Properties.Add("traceId", new() { Type = JsonObjectType.String, Description = "The id under which the service's log tells of it." });
        foreach (var always in new[] { "type", "title", "status", "traceId" })
        {
            problem.RequiredProperties.Add(always);
        }

        return problem;
    }
}
