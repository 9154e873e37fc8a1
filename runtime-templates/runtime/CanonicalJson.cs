using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace App.Runtime;

/// <summary>
/// JSON in the one form in which every database keeps it, which is that of PostgreSQL's jsonb: keys by length, then by their UTF-8 bytes; numbers without
/// exponent, their zeros kept; no white space. A doubled key, NUL and half a surrogate pair are refused.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>The most bytes of the form: a short number can have a long one.</summary>
    private const int MaxLength = 1024 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Comparer<byte[]> KeyOrder = Comparer<byte[]>.Create(static (left, right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.AsSpan().SequenceCompareTo(right));

    /// <summary>The value in its one form, or null where it cannot be kept.</summary>
    public static JsonElement? Normalize(JsonElement value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Options);
        if (!Write(value, writer))
        {
            return null;
        }

        writer.Flush();
        return JsonElement.Parse(buffer.WrittenSpan);
    }

    /// <summary>Reads a value that is not null.</summary>
    public static bool TryParse(string text, out JsonElement value)
    {
        value = default;
        try
        {
            if (JsonElement.Parse(text) is { ValueKind: not JsonValueKind.Null } parsed && Normalize(parsed) is { } normal)
            {
                value = normal;
                return true;
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return false;
    }

    /// <summary>Reads what is in its one form already.</summary>
    public static JsonElement Parse(string text) => JsonElement.Parse(text);

    private static bool Write(JsonElement value, Utf8JsonWriter writer)
    {
        var isKept = value.ValueKind switch
        {
            JsonValueKind.Object => WriteObject(value, writer),
            JsonValueKind.Array => WriteArray(value, writer),
            JsonValueKind.String => WriteText(value, writer),
            JsonValueKind.Number => WriteNumber(value, writer),
            _ => WriteWord(value, writer),
        };
        return isKept && writer.BytesCommitted + writer.BytesPending <= MaxLength;
    }

    private static bool WriteObject(JsonElement value, Utf8JsonWriter writer)
    {
        var members = new SortedDictionary<byte[], JsonElement>(KeyOrder);
        foreach (var member in value.EnumerateObject())
        {
            if (Kept(() => member.Name) is not { } name || !members.TryAdd(Encoding.UTF8.GetBytes(name), member.Value))
            {
                return false;
            }
        }

        writer.WriteStartObject();
        foreach (var (name, member) in members)
        {
            writer.WritePropertyName(name);
            if (!Write(member, writer))
            {
                return false;
            }
        }

        writer.WriteEndObject();
        return true;
    }

    private static bool WriteArray(JsonElement value, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var item in value.EnumerateArray())
        {
            if (!Write(item, writer))
            {
                return false;
            }
        }

        writer.WriteEndArray();
        return true;
    }

    private static bool WriteText(JsonElement value, Utf8JsonWriter writer)
    {
        var text = Kept(value.GetString);
        writer.WriteStringValue(text);
        return text is not null;
    }

    private static bool WriteNumber(JsonElement value, Utf8JsonWriter writer)
    {
        var text = PlainNumber.Of(value.GetRawText());
        writer.WriteRawValue(text ?? "0", skipInputValidation: true);
        return text is not null;
    }

    private static bool WriteWord(JsonElement value, Utf8JsonWriter writer)
    {
        value.WriteTo(writer);
        return true;
    }

    /// <summary>A text that can be kept, or null.</summary>
    private static string? Kept(Func<string?> read)
    {
        try
        {
            return read() is { } text && CodePoints.AreStorable(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            // An escape in it is half a surrogate pair.
            return null;
        }
    }
}
