using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace App.Runtime;

/// <summary>Points in time: UTC, to the microsecond, always six digits in text.</summary>
internal static class Instant
{
    /// <summary>The length of an instant's text, <c>2026-03-01T10:00:00.000000Z</c>.</summary>
    public const int TextLength = 27;

    /// <summary>The service's clock, cut to what the database keeps.</summary>
    public static DateTimeOffset Now(TimeProvider time)
    {
        var now = time.GetUtcNow();
        return new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    public static string ToText(DateTimeOffset value)
    {
        Span<byte> buffer = stackalloc byte[TextLength];
        Format(value, buffer);
        return Encoding.ASCII.GetString(buffer);
    }

    /// <summary>Writes the text of <paramref name="value"/> into the first <see cref="TextLength"/> bytes.</summary>
    public static void Format(DateTimeOffset value, Span<byte> destination)
    {
        // The framework writes seven digits; the seventh is beyond what is kept.
        Span<byte> text = stackalloc byte[TextLength + 1];
        value.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        text[..26].CopyTo(destination);
        destination[26] = (byte)'Z';
    }

    /// <summary>
    /// Reads RFC 3339: an offset is demanded, and at most six digits of a second, since more could not be kept.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DateTimeOffset value)
    {
        value = default;
        if (text is null || text.Length < 20 || text[10] is not ('T' or 't'))
        {
            return false;
        }

        if (!DateTime.TryParseExact(
            text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return false;
        }

        if (!TryReadTime(text.AsSpan(11), out var time, out var length)
            || !TryReadOffset(text.AsSpan(11 + length), out var offset))
        {
            return false;
        }

        var ticks = date.Ticks + time - offset;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    /// <summary>Reads the text that <see cref="ToText"/> makes, as stored.</summary>
    public static DateTimeOffset Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException("A stored instant is not in the expected format.");

    private static bool TryReadTime(ReadOnlySpan<char> text, out long ticks, out int length)
    {
        ticks = 0;
        length = 8;
        if (text.Length < 9 || text[2] != ':' || text[5] != ':'
            || !TryReadDigits(text[..2], 23, out var hour)
            || !TryReadDigits(text[3..5], 59, out var minute)
            || !TryReadDigits(text[6..8], 59, out var second))
        {
            return false;
        }

        ticks = (((((long)hour * 60) + minute) * 60) + second) * TimeSpan.TicksPerSecond;
        if (text[8] != '.')
        {
            return true;
        }

        var unit = TimeSpan.TicksPerSecond;
        var index = 9;
        for (; index < text.Length && char.IsAsciiDigit(text[index]); index++)
        {
            unit /= 10;
            ticks += (text[index] - '0') * unit;
        }

        length = index;
        return index is > 9 and <= 15;
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (text is "Z" or "z")
        {
            return true;
        }

        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':'
            || !TryReadDigits(text[1..3], 23, out var hours)
            || !TryReadDigits(text[4..], 59, out var minutes))
        {
            return false;
        }

        ticks = ((hours * 60) + minutes) * TimeSpan.TicksPerMinute * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, int maximum, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return value <= maximum;
    }
}
