using System;
using System.Buffers;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace App.Runtime;

/// <summary>
/// A place in a sorted list: the sort keys of a row, behind which the next page begins. As text it is opaque, and fits only the order that it was made for.
/// </summary>
internal sealed class Cursor
{
    private const int HashLength = 8;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<string?> _keys;
    private readonly string? _variable;

    private Cursor(List<string?> keys, string? variable)
    {
        _keys = keys;
        _variable = variable;
    }

    private delegate bool Parser<T>(string text, out T value);

    /// <summary>Reads what a client sent back; null for the first page, which a field left empty asks for as well. What is no cursor of the order, or was changed, fails with 400.</summary>
    /// <param name="text">The text.</param>
    /// <param name="order">What is sorted, and how.</param>
    /// <param name="variable">The variable that the text came in.</param>
    public static Cursor? Read(string? text, string order, string? variable = null)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return new Cursor(Decode(text, order) ?? throw Refusal(variable), variable);
    }

    /// <summary>The text of the place behind a row.</summary>
    /// <param name="order">What is sorted, and how.</param>
    /// <param name="keys">The row's values that it is sorted by.</param>
    public static string Of(string order, params ReadOnlySpan<object?> keys)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartArray();
            foreach (var key in keys)
            {
                writer.WriteStringValue(ToText(key));
            }

            writer.WriteEndArray();
        }

        return Base64Url.EncodeToString([.. Hash(order, buffer.WrittenSpan), .. buffer.WrittenSpan]);
    }

    /// <summary>Leaves the rows of one page, of which one more was read; tells whether there is a page behind it.</summary>
    public static bool Cut<T>(List<T> rows, int limit)
    {
        var hasMore = rows.Count > limit;
        if (hasMore)
        {
            rows.RemoveRange(limit, rows.Count - limit);
        }

        return hasMore && limit > 0;
    }

    public string Text(int key) => OptionalText(key) ?? throw Refusal(_variable);

    public string? OptionalText(int key)
    {
        var text = Key(key);
        return text is null || CodePoints.AreStorable(text) ? text : throw Refusal(_variable);
    }

    public int Integer(int key) => OptionalInteger(key) ?? throw Refusal(_variable);

    public int? OptionalInteger(int key) => Parse<int>(key, static (text, out value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    public long Long(int key) => OptionalLong(key) ?? throw Refusal(_variable);

    public long? OptionalLong(int key) => Parse<long>(key, static (text, out value) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    public decimal Decimal(int key) => OptionalDecimal(key) ?? throw Refusal(_variable);

    public decimal? OptionalDecimal(int key) => Parse<decimal>(
        key, static (text, out value) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value));

    public double Double(int key) => OptionalDouble(key) ?? throw Refusal(_variable);

    public double? OptionalDouble(int key) => Parse<double>(key, static (text, out value) => double.TryParse(text, CultureInfo.InvariantCulture, out value) && double.IsFinite(value));

    public bool Boolean(int key) => OptionalBoolean(key) ?? throw Refusal(_variable);

    public bool? OptionalBoolean(int key) => Parse<bool>(key, bool.TryParse);

    public DateTimeOffset Instant(int key) => OptionalInstant(key) ?? throw Refusal(_variable);

    public DateTimeOffset? OptionalInstant(int key) => Parse<DateTimeOffset>(key, Runtime.Instant.TryParse);

    public DateOnly Date(int key) => OptionalDate(key) ?? throw Refusal(_variable);

    public DateOnly? OptionalDate(int key) => Parse<DateOnly>(key, DateText.TryParse);

    public TimeOnly Time(int key) => OptionalTime(key) ?? throw Refusal(_variable);

    public TimeOnly? OptionalTime(int key) => Parse<TimeOnly>(key, TimeText.TryParse);

    public Guid Uuid(int key) => OptionalUuid(key) ?? throw Refusal(_variable);

    public Guid? OptionalUuid(int key) => Parse<Guid>(key, UuidText.TryParse);

    private string? Key(int key) => key < _keys.Count ? _keys[key] : throw Refusal(_variable);

    private T? Parse<T>(int key, Parser<T> parser)
        where T : struct
    {
        if (Key(key) is not { } text)
        {
            return null;
        }

        return parser(text, out var value) ? value : throw Refusal(_variable);
    }

    private static List<string?>? Decode(string text, string order)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        var isWhole = Base64Url.DecodeFromChars(text, bytes, out _, out var length) == OperationStatus.Done && length > HashLength;

        // The bits behind the last byte say nothing, and white space would be skipped: one place has one text.
        if (!isWhole || Base64Url.EncodeToString(bytes.AsSpan(0, length)) != text)
        {
            return null;
        }

        var keys = bytes.AsMemory(HashLength..length);
        return bytes.AsSpan(0, HashLength).SequenceEqual(Hash(order, keys.Span)) ? ReadKeys(keys) : null;
    }

    // The hash is no secret: whoever makes a cursor of his own must not get further with it than with a variable.
    private static List<string?>? ReadKeys(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var keys = new List<string?>();
            foreach (var key in document.RootElement.EnumerateArray())
            {
                keys.Add(key.GetString());
            }

            return keys;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? ToText(object? key) => key switch
    {
        DateTimeOffset instant => Runtime.Instant.ToText(instant),
        DateOnly date => DateText.ToText(date),
        TimeOnly time => TimeText.ToText(time),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => key?.ToString(),
    };

    private static ReadOnlySpan<byte> Hash(string order, ReadOnlySpan<byte> keys) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(order), 0, .. keys]).AsSpan(0, HashLength);

    private static ActionFailedException Refusal(string? variable) =>
        new(StatusCodes.Status400BadRequest, detail: "This is no cursor of the list.", property: variable);
}
