using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace App.Runtime;

/// <summary>Times of the day: ISO 8601, to the microsecond, always six digits in text.</summary>
internal static class TimeText
{
    private const string Form = "HH:mm:ss.ffffff";

    private static readonly string[] Forms =
    [
        "HH:mm", "HH:mm:ss", "HH:mm:ss.f", "HH:mm:ss.ff", "HH:mm:ss.fff", "HH:mm:ss.ffff", "HH:mm:ss.fffff", Form,
    ];

    public static string ToText(TimeOnly value) => value.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Reads a time; seconds may be left out, and more than six digits of one could not be kept.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <summary>Reads the text that <see cref="ToText"/> makes, as stored.</summary>
    public static TimeOnly Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("A stored time is not in the expected format.");
}
