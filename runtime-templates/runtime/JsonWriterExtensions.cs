using System;
using System.Text.Json;

namespace App.Runtime;

/// <summary>Writes one field of an answer; an absent value is null.</summary>
internal static class JsonWriterExtensions
{
    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value) =>
        writer.WriteString(name, value);

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, long value) =>
        writer.WriteNumber(name, value);

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } given)
        {
            writer.WriteNumber(name, given);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Writes a decimal at its declared scale: 59.9 with two places is 59.90.</summary>
    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal value, int scale) =>
        writer.WriteNumber(name, Scaled.WithScale(value, scale));

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value, int scale)
    {
        if (value is { } given)
        {
            writer.Field(name, given, scale);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, double value) =>
        writer.WriteNumber(name, value);

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } given)
        {
            writer.WriteNumber(name, given);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool value) =>
        writer.WriteBoolean(name, value);

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } given)
        {
            writer.WriteBoolean(name, given);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[Instant.TextLength];
        Instant.Format(value, text);
        writer.WriteString(name, text);
    }

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } given)
        {
            writer.Field(name, given);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly value) =>
        writer.WriteString(name, DateText.ToText(value));

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? value) =>
        writer.WriteString(name, value is { } given ? DateText.ToText(given) : null);

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, TimeOnly value) =>
        writer.WriteString(name, TimeText.ToText(value));

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, TimeOnly? value) =>
        writer.WriteString(name, value is { } given ? TimeText.ToText(given) : null);

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, Guid value) =>
        writer.WriteString(name, value);

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, Guid? value)
    {
        if (value is { } given)
        {
            writer.WriteString(name, given);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonElement value)
    {
        writer.WritePropertyName(name);
        value.WriteTo(writer);
    }

    public static void Field(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value is { } given)
        {
            writer.Field(name, given);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void Field<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, T value, EnumText<T> texts)
        where T : struct, Enum =>
        writer.WriteString(name, texts.ToText(value));

    public static void Field<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value, EnumText<T> texts)
        where T : struct, Enum =>
        writer.WriteString(name, value is { } given ? texts.ToText(given) : null);
}
