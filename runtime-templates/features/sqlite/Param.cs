using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace App.Runtime;

/// <summary>Makes the parameters of statements. An absent value is NULL.</summary>
internal static class Param
{
    private static readonly object True = 1L;
    private static readonly object False = 0L;

    public static Parameter Text(string? value) => new(value ?? (object)DBNull.Value);

    public static Parameter Integer(int? value) => new(value is { } given ? (long)given : DBNull.Value);

    public static Parameter Long(long? value) => new(value is { } given ? given : DBNull.Value);

    /// <summary>A decimal is stored as a whole number of its last place: exact, and in the order of numbers.</summary>
    public static Parameter Decimal(decimal? value, int scale) =>
        new(value is { } given ? Scaled.ToLong(given, scale) : DBNull.Value);

    /// <summary>A decimal that meets others which 64 bits may not hold.</summary>
    public static Parameter WideDecimal(decimal? value, int scale) =>
        new(value is { } given ? WideNumber.ToBytes(ScaledNumber.Of(given, scale)) : DBNull.Value);

    public static Parameter Double(double? value) => new(value is { } given ? given : DBNull.Value);

    public static Parameter Boolean(bool? value) => new(value is { } given ? (given ? True : False) : DBNull.Value);

    public static Parameter Instant(DateTimeOffset? value) =>
        new(value is { } given ? Runtime.Instant.ToText(given) : DBNull.Value);

    public static Parameter Date(DateOnly? value) => new(value is { } given ? DateText.ToText(given) : DBNull.Value);

    public static Parameter Time(TimeOnly? value) => new(value is { } given ? TimeText.ToText(given) : DBNull.Value);

    public static Parameter Json(JsonElement? value) => new(value is { } given ? given.GetRawText() : DBNull.Value);

    public static Parameter Uuid(Guid? value) => new(value is { } given ? given.ToString("D") : DBNull.Value);

    public static Parameter Enum<T>(T? value, EnumText<T> texts)
        where T : struct, Enum =>
        new(value is { } given ? texts.ToText(given) : DBNull.Value);

    public static Parameter TextList(IReadOnlyList<string>? values) => JsonList.Of(values, static (json, value) => json.WriteStringValue(value));

    public static Parameter IntegerList(IReadOnlyList<int>? values) => JsonList.Of(values, static (json, value) => json.WriteNumberValue(value));

    public static Parameter LongList(IReadOnlyList<long>? values) => JsonList.Of(values, static (json, value) => json.WriteNumberValue(value));

    public static Parameter DecimalList(IReadOnlyList<decimal>? values, int scale) =>
        JsonList.Of(values, (json, value) => json.WriteNumberValue(Scaled.ToLong(value, scale)));

    public static Parameter DoubleList(IReadOnlyList<double>? values) => JsonList.Of(values, static (json, value) => json.WriteNumberValue(value));

    public static Parameter BooleanList(IReadOnlyList<bool>? values) => JsonList.Of(values, static (json, value) => json.WriteNumberValue(value ? 1 : 0));

    public static Parameter InstantList(IReadOnlyList<DateTimeOffset>? values) =>
        JsonList.Of(values, static (json, value) => json.WriteStringValue(Runtime.Instant.ToText(value)));

    public static Parameter DateList(IReadOnlyList<DateOnly>? values) =>
        JsonList.Of(values, static (json, value) => json.WriteStringValue(DateText.ToText(value)));

    public static Parameter TimeList(IReadOnlyList<TimeOnly>? values) =>
        JsonList.Of(values, static (json, value) => json.WriteStringValue(TimeText.ToText(value)));

    public static Parameter UuidList(IReadOnlyList<Guid>? values) =>
        JsonList.Of(values, static (json, value) => json.WriteStringValue(value.ToString("D")));

    public static Parameter EnumList<T>(IReadOnlyList<T>? values, EnumText<T> texts)
        where T : struct, Enum =>
        JsonList.Of(values, (json, value) => json.WriteStringValue(texts.ToText(value)));

    /// <summary>The values of many rows as one: a JSON list of lists, which has no limit on their number.</summary>
    public static Parameter[] Rows(Parameter[][] rows)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var row in rows)
            {
                writer.WriteStartArray();
                foreach (var cell in row)
                {
                    Write(writer, cell.Value);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        return [new(Encoding.UTF8.GetString(buffer.WrittenSpan))];
    }

    private static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case DBNull:
                writer.WriteNullValue();
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType()} cannot be one of many rows.");
        }
    }
}
