using System.Globalization;
using System.Text;

namespace Dittofi.Compiler.Diagnostics.Output;

/// <summary>Makes text of the author's safe to print: what could drive a terminal, or hide text in one, is shown as an escape.</summary>
internal static class TerminalText
{
    /// <summary>A text with control, format and other invisible characters written as <c>\uXXXX</c>.</summary>
    public static string Escape(string text)
    {
        var i = 0;
        while (i < text.Length && text[i] is >= ' ' and < '\u007f')
        {
            i++;
        }

        if (i == text.Length)
        {
            return text;
        }

        var escaped = new StringBuilder(text, 0, i, text.Length + 16);
        while (i < text.Length)
        {
            var rune = RuneAt(text, i);
            escaped.Append(Shown(text.AsSpan(i, rune.Length), rune.Value));
            i += rune.Length;
        }

        return escaped.ToString();
    }

    /// <summary>How many columns a terminal gives an escaped text.</summary>
    public static int Width(string escaped)
    {
        var width = 0;
        foreach (var rune in escaped.EnumerateRunes())
        {
            width += Width(rune);
        }

        return width;
    }

    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    // The wide and full-width blocks of Unicode's East Asian Width property, coarsely, and the emoji.
    private static bool IsWide(int code) => code is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    private static (Rune? Value, int Length) RuneAt(string text, int i) =>
        Rune.TryGetRuneAt(text, i, out var rune) ? (rune, rune.Utf16SequenceLength) : (null, 1);

    private static string Shown(ReadOnlySpan<char> written, Rune? rune)
    {
        var isHidden = rune is not { } known || Rune.GetUnicodeCategory(known) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
        if (!isHidden)
        {
            return written.ToString();
        }

        var escaped = new StringBuilder();
        foreach (var unit in written)
        {
            escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
        }

        return escaped.ToString();
    }
}
