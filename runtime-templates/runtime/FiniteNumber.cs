using System;
using System.Globalization;

namespace App.Runtime;

/// <summary>Floating-point numbers as the service knows them: never infinite, never NaN, and without a negative zero, which SQLite does not keep.</summary>
internal static class FiniteNumber
{
    /// <summary>The result of a calculation. Throws <see cref="OverflowException"/> where it overflowed or divided by zero.</summary>
    public static double Check(double value) =>
        double.IsFinite(value) ? value + 0.0 : throw new OverflowException("The result is no finite number.");

    /// <summary>Reads a number as JSON writes it.</summary>
    public static bool TryParse(string text, out double value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var isNumber = double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
        value = isNumber ? value + 0.0 : 0.0;
        return isNumber && HasJsonForm(text);
    }

    // A sign must be a minus, a digit must stand on either side of the point, and no NUL at the end, which the framework overlooks.
    private static bool HasJsonForm(ReadOnlySpan<char> text)
    {
        text = text[0] == '-' ? text[1..] : text;
        var point = text.IndexOf('.');
        return char.IsAsciiDigit(text[0])
            && !text.Contains('\0')
            && (text.Length == 1 || text[0] != '0' || !char.IsAsciiDigit(text[1]))
            && (point < 0 || (point + 1 < text.Length && char.IsAsciiDigit(text[point + 1])));
    }
}
