using System.Text;
using System.Text.Json;

namespace Dittofi.Cli.Running;

/// <summary>One ready curl line for each operation of a service, made from its OpenAPI document.</summary>
internal static class CurlExamples
{
    private const int DeepestSample = 4;

    /// <summary>The lines, in the document's order; none when the document is not as expected.</summary>
    /// <param name="openApi">The document.</param>
    /// <param name="address">Where the service listens.</param>
    public static IReadOnlyList<string> From(ReadOnlyMemory<byte> openApi, string address)
    {
        try
        {
            using var document = JsonDocument.Parse(openApi);
            var lines = new List<string>();
            foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
            {
                foreach (var operation in path.Value.EnumerateObject().Where(o => o.Name is "get" or "post" or "put" or "patch" or "delete"))
                {
                    lines.Add(Line(document.RootElement, address, path.Name, operation.Name, operation.Value));
                }
            }

            return lines;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A hint that cannot be made must not keep the service from starting.
            return [];
        }
    }

    private static string Line(JsonElement root, string address, string path, string method, JsonElement operation)
    {
        var line = new StringBuilder("curl ");
        if (method != "get")
        {
            line.Append("-X ").Append(method.ToUpperInvariant()).Append(' ');
        }

        line.Append(Quote($"{address.TrimEnd('/')}{Fill(path)}"));
        if (operation.TryGetProperty("requestBody", out var body))
        {
            var content = body.GetProperty("content");
            if (content.TryGetProperty("application/json", out var json))
            {
                line.Append(" -H 'Content-Type: application/json' -d ").Append(Quote(Sample(root, json.GetProperty("schema"), DeepestSample)));
            }
            else if (content.TryGetProperty("application/x-www-form-urlencoded", out var form))
            {
                line.AppendJoin(string.Empty, Fields(Sample(root, form.GetProperty("schema"), DeepestSample)).Select(field => $" --data-urlencode {Quote(field)}"));
            }
        }

        return line.ToString();
    }

    private static List<string> Fields(string sample)
    {
        using var record = JsonDocument.Parse(sample);
        return [.. record.RootElement.EnumerateObject()
            .Where(field => field.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
            .Select(field => $"{field.Name}={(field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString() : field.Value.GetRawText())}")];
    }

    private static string Fill(string path)
    {
        var filled = new StringBuilder();
        var isInside = false;
        foreach (var c in path)
        {
            isInside = c == '{' || (isInside && c != '}');
            filled.Append(c == '{' ? "1" : string.Empty);
            if (!isInside && c != '}')
            {
                filled.Append(c);
            }
        }

        return filled.ToString();
    }

    private static string Sample(JsonElement root, JsonElement schema, int depth)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Sample(root, Resolve(root, reference.GetString() ?? string.Empty), depth);
        }

        if (schema.TryGetProperty("enum", out var values) && values.GetArrayLength() > 0)
        {
            return values[0].GetRawText();
        }

        foreach (var combination in new[] { "allOf", "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(combination, out var parts) && parts.GetArrayLength() > 0)
            {
                return Sample(root, parts[0], depth);
            }
        }

        return Type(schema) switch
        {
            "integer" or "number" => "1",
            "boolean" => "true",
            "array" => "[]",
            "object" when depth > 0 && schema.TryGetProperty("properties", out var properties) => Record(root, properties, depth),
            "object" => "{}",
            _ => Text(schema),
        };
    }

    private static string Record(JsonElement root, JsonElement properties, int depth)
    {
        var parts = properties.EnumerateObject().Select(p => $"\"{JsonEncodedText.Encode(p.Name)}\":{Sample(root, p.Value, depth - 1)}");
        return $"{{{string.Join(',', parts)}}}";
    }

    private static string? Type(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return schema.TryGetProperty("properties", out _) ? "object" : null;
        }

        return type.ValueKind == JsonValueKind.Array ? type[0].GetString() : type.GetString();
    }

    private static string Text(JsonElement schema) => (schema.TryGetProperty("format", out var format) ? format.GetString() : null) switch
    {
        "email" => "\"ann@example.com\"",
        "uri" or "url" => "\"https://example.com\"",
        "uuid" or "guid" => "\"01890a5d-ac96-774b-bcce-b302099a8057\"",
        "date-time" => "\"2026-01-31T12:00:00Z\"",
        "date" => "\"2026-01-31\"",
        "time" => "\"12:00:00\"",
        _ => "\"text\"",
    };

    private static JsonElement Resolve(JsonElement root, string reference)
    {
        var element = root;
        foreach (var segment in reference.TrimStart('#', '/').Split('/'))
        {
            element = element.GetProperty(segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        }

        return element;
    }

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
