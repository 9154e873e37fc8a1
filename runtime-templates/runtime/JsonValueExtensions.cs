using System;
using System.Text.Json;

namespace App.Runtime;

/// <summary>Writes one value of an answer that is no field: an item of a list, or the answer itself. An absent value is null.</summary>
internal static class JsonValueExtensions
{
    public static void Value(this Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);

    public static void Value(this Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    public static void Value(this Utf8JsonWriter writer, long? value)
    {
        if (value is { } given)
        {
            writer.WriteNumberValue(given);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>Writes a decimal at its declared scale: 59.9 with two places is 59.90.</summary>
    public static void Value(this Utf8JsonWriter writer, decimal value, int scale) =>
        writer.WriteNumberValue(Scaled.WithScale(value, scale));

    public static void Value(this Utf8JsonWriter writer, decimal? value, int scale)
    {
        if (value is { } given)
        {
            writer.Value(given, scale);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void Value(this Utf8JsonWriter writer, double value) => writer.WriteNumberValue(value);

    public static void Value(this Utf8JsonWriter writer, double? value)
    {
        if (value is { } given)
        {
            writer.WriteNumberValue(given);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void Value(this Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public static void Value(this Utf8JsonWriter writer, bool? value)
    {
        if (value is { } given)
        {
            writer.WriteBooleanValue(given);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void Value(this Utf8JsonWriter writer, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[Instant.TextLength];
        Instant.Format(value, text);
        writer.WriteStringValue(text);
    }

    public static void Value(this Utf8JsonWriter writer, DateTimeOffset? value)
    {
        if (value is { } given)
        {
            writer.Value(given);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void Value(this Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(DateText.ToText(value));

    public static void Value(this Utf8JsonWriter writer, DateOnly? value) =>
        writer.WriteStringValue(value is { } given ? DateText.ToText(given) : null);

    public static void Value(this Utf8JsonWriter writer, TimeOnly value) => writer.WriteStringValue(TimeText.ToText(value));

    public static void Value(this Utf8JsonWriter writer, TimeOnly? value) =>
        writer.WriteStringValue(value is { } given ? TimeText.ToText(given) : null);

    public static void Value(this Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    public static void Value(this Utf8JsonWriter writer, Guid? value)
    {
        if (value is { } given)
        {
            writer.WriteStringValue(given);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void Value(this Utf8JsonWriter writer, JsonElement value) => value.WriteTo(writer);

    public static void Value(this Utf8JsonWriter writer, JsonElement? value)
    {
        if (value is { } given)
        {
            given.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static void Value<T>(this Utf8JsonWriter writer, T value, EnumText<T> texts)
        where T : struct, Enum =>
        writer.WriteStringValue(texts.ToText(value));

    public static void Value<T>(this Utf8JsonWriter writer, T? value, EnumText<T> texts)
        where T : struct, Enum =>
        writer.WriteStringValue(value is { } given ? texts.ToText(given) : null);
}
