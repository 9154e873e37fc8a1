using System.Globalization;
using System.Text;

namespace Dittofi.Compiler.Emit;

/// <summary>Tells the characters that may stand as they are in an emitted file from those that must be escaped.</summary>
internal static class PlainCharacters
{
    /// <summary>The five characters that end a line in C#; U+0085, U+2028 and U+2029 end a comment as well as LF and CR do.</summary>
    public static bool IsLineEnd(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>
    /// Plain is what a reader sees as it is. Line ends, controls, format characters (which can reorder the line on screen), blanks other than the space,
    /// private and unassigned characters are not.
    /// </summary>
    public static bool IsPlain(Rune rune) => rune.IsAscii
        ? rune.Value is >= ' ' and <= '~'
        : Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    /// <summary>Splits at every line end; CR LF counts as one.</summary>
    public static IReadOnlyList<string> SplitLines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (!IsLineEnd(text[index]))
            {
                continue;
            }

            lines.Add(text[start..index]);
            if (text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n')
            {
                index++;
            }

            start = index + 1;
        }

        lines.Add(text[start..]);
        return lines;
    }

    /// <summary>Refuses half surrogate pairs, which no UTF-8 file can hold.</summary>
    public static string RequireWellFormed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
            {
                continue;
            }

            if (!(index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])))
            {
                throw new ArgumentException("The text holds half of a surrogate pair.", nameof(text));
            }

            index++;
        }

        return text;
    }
}
