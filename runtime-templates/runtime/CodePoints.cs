using System;

namespace App.Runtime;

/// <summary>Text measured in Unicode code points, as the databases count it.</summary>
internal static class CodePoints
{
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
