using System;
using System.Globalization;

namespace App.Runtime;

/// <summary>Reads decimal numbers exactly, where <see cref="decimal.Parse(string)"/> would round, and writes them.</summary>
internal static class DecimalText
{
    private const int MostComputedPlaces = 6;

    /// <summary>
    /// Reads a number as JSON writes it. <paramref name="fits"/> tells whether it can be kept exactly with
    /// <paramref name="precision"/> digits (at most 28), <paramref name="scale"/> of them after the point. Returns false where the text is no number.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<char> text, int precision, int scale, out decimal value, out bool fits)
    {
        value = 0;
        fits = false;
        var rest = text;
        var negative = rest is ['-', ..];
        rest = negative ? rest[1..] : rest;

        var whole = TakeDigits(ref rest);
        var fraction = ReadOnlySpan<char>.Empty;
        if (rest is ['.', ..])
        {
            rest = rest[1..];
            fraction = TakeDigits(ref rest);
            if (fraction.IsEmpty)
            {
                return false;
            }
        }

        if (whole.IsEmpty || (whole.Length > 1 && whole[0] == '0') || !TryReadExponent(rest, out var exponent))
        {
            return false;
        }

        fits = TryScale(whole, fraction, exponent, precision, scale, out value);
        value = negative ? -value : value;
        return true;
    }

    /// <summary>The number with exactly <paramref name="scale"/> places, as answers write it.</summary>
    public static string ToText(decimal value, int scale) => Scaled.WithScale(value, scale).ToString(CultureInfo.InvariantCulture);

    /// <summary>A computed number with the places that its arithmetic gives it, at most the six that answers write.</summary>
    public static string ToText(decimal value) => decimal.Round(value, MostComputedPlaces, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);

    private static bool TryScale(
        ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, int exponent, int precision, int scale, out decimal value)
    {
        value = 0;
        fraction = fraction.TrimEnd('0');
        if (fraction.IsEmpty)
        {
            var length = whole.Length;
            whole = whole.TrimEnd('0');
            exponent += length - whole.Length;
        }

        whole = whole.TrimStart('0');
        if (whole.IsEmpty)
        {
            var length = fraction.Length;
            fraction = fraction.TrimStart('0');
            if (fraction.IsEmpty)
            {
                value = new decimal(0, 0, 0, false, (byte)scale);
                return true;
            }

            exponent -= length - fraction.Length;
        }

        var digits = whole.Length + fraction.Length;
        var zeros = exponent - fraction.Length + scale;
        if (zeros < 0 || digits + zeros > precision)
        {
            return false;
        }

        UInt128 scaled = 0;
        foreach (var digit in whole)
        {
            scaled = (scaled * 10) + (uint)(digit - '0');
        }

        foreach (var digit in fraction)
        {
            scaled = (scaled * 10) + (uint)(digit - '0');
        }

        for (; zeros > 0; zeros--)
        {
            scaled *= 10;
        }

        value = FromScaled(scaled, scale);
        return true;
    }

    private static decimal FromScaled(UInt128 scaled, int scale) =>
        unchecked(new((int)(uint)scaled, (int)(uint)(scaled >> 32), (int)(uint)(scaled >> 64), false, (byte)scale));

    private static ReadOnlySpan<char> TakeDigits(scoped ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        text = text[digits.Length..];
        return digits;
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, out int exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text is not ['e' or 'E', ..])
        {
            return false;
        }

        text = text[1..];
        var negative = text is ['-', ..];
        text = text is ['-' or '+', ..] ? text[1..] : text;
        var digits = TakeDigits(ref text);
        if (digits.IsEmpty || !text.IsEmpty)
        {
            return false;
        }

        foreach (var digit in digits)
        {
            // Beyond any precision the value no longer matters; it only has to stay a number.
            exponent = Math.Min((exponent * 10) + (digit - '0'), 100_000_000);
        }

        exponent = negative ? -exponent : exponent;
        return true;
    }
}
