using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace App.Runtime;

/// <summary>What expressions do with texts.</summary>
internal static class TextFunctions
{
    public static int CodePointCount(this string text) => CodePoints.Count(text);

    public static bool Contains(this string text, string part, bool ignoreCase) => ignoreCase
        ? text.ToUpperCase().Contains(part.ToUpperCase(), StringComparison.Ordinal)
        : text.Contains(part, StringComparison.Ordinal);

    public static bool StartsWith(this string text, string part, bool ignoreCase) => ignoreCase
        ? text.ToUpperCase().StartsWith(part.ToUpperCase(), StringComparison.Ordinal)
        : text.StartsWith(part, StringComparison.Ordinal);

    public static bool EndsWith(this string text, string part, bool ignoreCase) => ignoreCase
        ? text.ToUpperCase().EndsWith(part.ToUpperCase(), StringComparison.Ordinal)
        : text.EndsWith(part, StringComparison.Ordinal);

    /// <summary>An empty text occurs nowhere, as in the databases.</summary>
    public static string ReplaceEach(this string text, string part, string by) =>
        part.Length == 0 ? text : text.Replace(part, by, StringComparison.Ordinal);

    public static IReadOnlyList<string> SplitAt(this string text, string separator) =>
        separator.Length == 0 ? [text] : text.Split(separator, StringSplitOptions.None);

    public static bool Matches(this string text, string pattern) => WholeMatch.Of(pattern).IsMatch(text);

    /// <summary>Letters and digits in lower case, without accents; a hyphen for all that stands between.</summary>
    public static string ToSlug(this string text)
    {
        var slug = new StringBuilder(text.Length);
        var isBetween = false;
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            {
                continue;
            }

            if (!Rune.IsLetterOrDigit(rune))
            {
                isBetween = slug.Length > 0;
                continue;
            }

            if (isBetween)
            {
                slug.Append('-');
                isBetween = false;
            }

            slug.Append(Rune.ToLowerInvariant(rune));
        }

        return slug.ToString().Normalize(NormalizationForm.FormC);
    }
}
