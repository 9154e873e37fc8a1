using System;
using System.Globalization;

namespace App.Runtime;

/// <summary>Reads values from texts, in the one form that each has; a text of another form yields null.</summary>
internal static class TextConversions
{
    private const int MostDigits = 28;

    public static int? ToInteger(this string text) => text.ToLong() is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public static long? ToLong(this string text) =>
        HasSimpleSign(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number as it is written by hand, exactly; more digits than a decimal holds are none.</summary>
    public static decimal? ToDecimal(this string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var digits = 0;
        foreach (var character in text)
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
        }

        var isNumber = digits <= MostDigits && HasSimpleSign(text) && text.Length > 0 && char.IsAsciiDigit(text[^1]);
        return isNumber && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public static double? ToDouble(this string text) => text.Length > 0 && FiniteNumber.TryParse(text, out var number) ? number : null;

    public static DateOnly? ToDate(this string text) => DateText.TryParse(text, out var date) ? date : null;

    public static DateTimeOffset? ToInstant(this string text) => Instant.TryParse(text, out var instant) ? instant : null;

    public static Guid? ToUuid(this string text) => Guid.TryParseExact(text, "D", out var uuid) ? uuid : null;

    public static bool? ToBoolean(this string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    // C# also takes a plus.
    private static bool HasSimpleSign(string text) =>
        text.Length > 0 && (char.IsAsciiDigit(text[0]) || (text[0] == '-' && text.Length > 1 && char.IsAsciiDigit(text[1])));
}
