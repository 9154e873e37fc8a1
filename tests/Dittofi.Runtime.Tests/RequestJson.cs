using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using App.Runtime;

namespace Dittofi.Runtime.Tests;

/// <summary>Reads a body as a service does, and shows what it would answer.</summary>
internal static class RequestJson
{
    public static (Sample? Value, RequestErrors Errors) Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    public static (Sample? Value, RequestErrors Errors) Read(byte[] json)
    {
        var errors = new RequestErrors();
        var value = RequestBody.Parse(new ReadOnlySequence<byte>(json), Sample.Read, errors);
        return (value, errors);
    }

    /// <summary>The fields that were found wrong, in their order.</summary>
    public static string[] Keys(RequestErrors errors) => [.. Map(errors).Keys];

    public static Dictionary<string, string[]> Map(RequestErrors errors)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            errors.WriteTo(writer);
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        var map = new Dictionary<string, string[]>();
        if (document.RootElement.TryGetProperty("errors", out var entries))
        {
            foreach (var entry in entries.EnumerateObject())
            {
                map.Add(entry.Name, [.. entry.Value.EnumerateArray().Select(message => message.GetString() ?? "")]);
            }
        }

        return map;
    }
}
