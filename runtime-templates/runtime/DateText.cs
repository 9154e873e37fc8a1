using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace App.Runtime;

/// <summary>Days of the calendar: ISO 8601, <c>2026-03-01</c>.</summary>
internal static class DateText
{
    private const string Form = "yyyy-MM-dd";

    public static string ToText(DateOnly value) => value.ToString(Form, CultureInfo.InvariantCulture);

    public static bool TryParse([NotNullWhen(true)] string? text, out DateOnly value) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    /// <summary>Reads the text that <see cref="ToText"/> makes, as stored.</summary>
    public static DateOnly Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("A stored date is not in the expected format.");
}
