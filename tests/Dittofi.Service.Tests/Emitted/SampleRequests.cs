using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dittofi.Service.Tests.Emitted;

/// <summary>A good request for every operation of an OpenAPI document, made from its schemas.</summary>
internal sealed class SampleRequests(JsonNode document)
{
    /// <summary>The requests; whoever sends one disposes it.</summary>
    public IEnumerable<HttpRequestMessage> All()
    {
        foreach (var (path, operations) in Object(document["paths"]))
        {
            foreach (var (method, operation) in Object(operations).Where(each => each.Value?["responses"] is not null))
            {
                yield return Request(method, path, operation);
            }
        }
    }

    private HttpRequestMessage Request(string method, string path, JsonNode? operation)
    {
        var query = new List<string>();
        var headers = new List<(string Name, string Value)>();
        foreach (var parameter in operation?["parameters"]?.AsArray() ?? [])
        {
            var (name, value) = (Text(parameter?["name"]), Text(Value(parameter?["schema"])));
            switch (Text(parameter?["in"]))
            {
                case "path":
                    path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
                    break;
                case "query":
                    query.Add($"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}");
                    break;
                default:
                    headers.Add((name, value));
                    break;
            }
        }

        var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), query.Count == 0 ? path : $"{path}?{string.Join('&', query)}");
        headers.ForEach(header => request.Headers.TryAddWithoutValidation(header.Name, header.Value));
        if (operation?["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema)
        {
            request.Content = new StringContent(Value(schema)?.ToJsonString() ?? "null", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
        }

        return request;
    }

    private JsonNode? Value(JsonNode? schema)
    {
        if (schema?["$ref"] is { } reference)
        {
            return Value(document["components"]?["schemas"]?[Text(reference).Split('/')[^1]]);
        }

        if ((schema?["oneOf"] ?? schema?["anyOf"] ?? schema?["allOf"]) is JsonArray choices)
        {
            return Value(choices.FirstOrDefault(choice => choice?["$ref"] is not null) ?? choices[0]);
        }

        if (schema?["enum"] is JsonArray values)
        {
            return values[0]?.DeepClone();
        }

        var type = schema?["type"] is JsonArray types ? types.Select(Text).First(each => each != "null") : Text(schema?["type"]);
        return type switch
        {
            "object" => new JsonObject(Object(schema?["properties"]).Select(property => KeyValuePair.Create(property.Key, Value(property.Value)))),
            "array" => new JsonArray(Value(schema?["items"])),
            "boolean" => JsonValue.Create(false),
            "integer" or "number" => JsonValue.Create(Math.Max(1, schema?["minimum"]?.GetValue<decimal>() ?? 1)),
            _ => Text(schema?["format"]) switch
            {
                "date-time" => "2026-01-31T12:00:00Z",
                "uuid" => "0190a1b2-0000-7000-8000-000000000000",
                _ => "a",
            },
        };
    }

    private static JsonObject Object(JsonNode? node) => node as JsonObject ?? [];

    private static string Text(JsonNode? node) =>
        node is null ? "" : node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : string.Create(CultureInfo.InvariantCulture, $"{node.ToJsonString()}");
}
