using System;

namespace App.Runtime;

/// <summary>Text measured in Unicode code points, as the databases count it.</summary>
internal static class CodePoints
{
    /// <summary>What Unicode calls white space, which C#'s own <c>Trim</c> takes away.</summary>
    public const string WhiteSpace =
        "\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit))
            {
                count--;
            }
        }

        return count;
    }

    /// <summary>The text, or its first code points and an ellipsis where it has more of them than <paramref name="max"/>.</summary>
    public static string Cut(string text, int max)
    {
        var end = 0;
        for (var count = 0; count < max && end < text.Length; count++)
        {
            end += char.IsSurrogatePair(text, end) ? 2 : 1;
        }

        return end < text.Length ? text[..end] + "…" : text;
    }

    /// <summary>
    /// The order of the databases: by code point. C#'s own order is by UTF-16 unit, which puts what is beyond U+FFFF before U+E000.
    /// An absent text comes out as neither less nor greater: with <see cref="double.NaN"/> every comparison is false.
    /// </summary>
    public static double Compare(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return double.NaN;
        }

        var length = Math.Min(left.Length, right.Length);
        for (var index = 0; index < length; index++)
        {
            var (first, second) = (left[index], right[index]);
            if (first != second)
            {
                return char.IsSurrogate(first) == char.IsSurrogate(second) ? first - second : char.IsSurrogate(first) ? 1 : -1;
            }
        }

        return left.Length - right.Length;
    }

    /// <summary>Whether the text can be kept: no NUL (PostgreSQL has none) and no half of a surrogate pair (UTF-8 has none).</summary>
    public static bool AreStorable(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var unit = text[index];
            if (unit == '\0' || char.IsLowSurrogate(unit))
            {
                return false;
            }

            if (char.IsHighSurrogate(unit))
            {
                index++;
                if (index == text.Length || !char.IsLowSurrogate(text[index]))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
