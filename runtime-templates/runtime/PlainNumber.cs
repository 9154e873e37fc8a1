using System;
using System.Globalization;

namespace App.Runtime;

/// <summary>Numbers of JSON without exponent, as PostgreSQL's jsonb gives them back: 1.50e1 is 15.0, and there is no -0.</summary>
internal static class PlainNumber
{
    /// <summary>The most digits on either side of the point: those of every double.</summary>
    private const int MaxDigits = 400;

    /// <summary>The number of a token of JSON, or null where it has too many digits.</summary>
    public static string? Of(string token)
    {
        var isNegative = token[0] == '-';
        var mantissa = isNegative ? token[1..] : token;
        var exponentAt = mantissa.AsSpan().IndexOfAny('e', 'E');
        var exponent = exponentAt < 0 ? 0 : Exponent(mantissa.AsSpan(exponentAt + 1));
        mantissa = exponentAt < 0 ? mantissa : mantissa[..exponentAt];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        var places = Math.Max(0, (point < 0 ? 0 : mantissa.Length - point - 1) - exponent);
        var whole = (point < 0 ? mantissa.Length : point) + exponent;
        var significant = digits.TrimStart('0');
        if (places > MaxDigits)
        {
            return null;
        }

        if (significant.Length == 0)
        {
            return places == 0 ? "0" : "0." + new string('0', places);
        }

        if (whole - (digits.Length - significant.Length) > MaxDigits || significant.Length > MaxDigits * 2)
        {
            return null;
        }

        // The digits to the last one that counts, with a zero before the point where there is none.
        var all = significant.PadRight(Math.Max(significant.Length, whole - (digits.Length - significant.Length)), '0').PadLeft(places + 1, '0');
        var text = places == 0 ? all : all.Insert(all.Length - places, ".");
        return isNegative ? "-" + text : text;
    }

    // Beyond any number that is kept, the exponent only has to stay one.
    private static int Exponent(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? Math.Clamp(value, -1_000_000, 1_000_000)
            : text[0] == '-' ? -1_000_000 : 1_000_000;
}
