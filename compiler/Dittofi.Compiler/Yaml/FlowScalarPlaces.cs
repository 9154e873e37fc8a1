using System.Globalization;

namespace Dittofi.Compiler.Yaml;

/// <summary>Reads plain and quoted scalars character by character (YAML 1.2, chapters 7.3.1 to 7.3.3), keeping places.</summary>
internal static class FlowScalarPlaces
{
    /// <summary>Reads a plain scalar, which may run over several lines.</summary>
    public static void ReadPlain(string text, int start, int end, PlacedText placed)
    {
        placed.End = end;
        for (var i = start; i < end;)
        {
            i = IsBlankOrBreak(text[i]) ? Fold(text, i, end, placed) : Copy(text, i, placed);
        }
    }

    /// <summary>Reads a scalar in <c>'…'</c>.</summary>
    public static void ReadSingleQuoted(string text, int start, int end, PlacedText placed)
    {
        placed.End = end - 1;
        for (var i = start + 1; i < end - 1;)
        {
            if (IsBlankOrBreak(text[i]))
            {
                i = Fold(text, i, end - 1, placed);
            }
            else
            {
                placed.Add(text[i], i);
                i += text[i] == '\'' ? 2 : 1;
            }
        }
    }

    /// <summary>Reads a scalar in <c>"…"</c>; a character written as an escape stands where its backslash stands.</summary>
    public static void ReadDoubleQuoted(string text, int start, int end, PlacedText placed)
    {
        placed.End = end - 1;
        for (var i = start + 1; i < end - 1;)
        {
            i = text[i] switch
            {
                '\\' => Escape(text, i, end - 1, placed),
                ' ' or '\t' or '\r' or '\n' => Fold(text, i, end - 1, placed),
                _ => Copy(text, i, placed),
            };
        }
    }

    private static int Copy(string text, int i, PlacedText placed)
    {
        placed.Add(text[i], i);
        return i + 1;
    }

    // Blanks inside a line stay; around a line end they go, one line end becomes a space and more become one fewer.
    private static int Fold(string text, int start, int end, PlacedText placed)
    {
        var i = SkipBlanks(text, start, end);
        if (i == end || !IsBreak(text[i]))
        {
            for (var blank = start; blank < i; blank++)
            {
                placed.Add(text[blank], blank);
            }

            return i;
        }

        var firstBreak = i;
        i = SkipBreak(text, i);
        var length = placed.Length;
        i = CopyEmptyLines(text, i, end, placed);
        if (placed.Length == length)
        {
            placed.Add(' ', firstBreak);
        }

        return i;
    }

    private static int CopyEmptyLines(string text, int start, int end, PlacedText placed)
    {
        var i = SkipBlanks(text, start, end);
        while (i < end && IsBreak(text[i]))
        {
            placed.Add('\n', i);
            i = SkipBlanks(text, SkipBreak(text, i), end);
        }

        return i;
    }

    private static int Escape(string text, int start, int end, PlacedText placed)
    {
        var c = start + 1 < end ? text[start + 1] : '\\';
        if (IsBreak(c))
        {
            return CopyEmptyLines(text, SkipBreak(text, start + 1), end, placed);
        }

        var digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0 && start + 2 + digits <= end
            && int.TryParse(text.AsSpan(start + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code is >= 0 and <= 0x10FFFF)
        {
            var unit = code < 0x10000 ? ((char)code).ToString() : char.ConvertFromUtf32(code);
            foreach (var part in unit)
            {
                placed.Add(part, start);
            }
        }
        else
        {
            placed.Add(Named(c), start);
        }

        return Math.Min(start + 2 + digits, end);
    }

    private static char Named(char c) => c switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001b',
        'N' => '\u0085',
        '_' => '\u00a0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => c,
    };

    private static int SkipBlanks(string text, int start, int end)
    {
        var i = start;
        while (i < end && text[i] is ' ' or '\t')
        {
            i++;
        }

        return i;
    }

    private static int SkipBreak(string text, int i) => text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? i + 2 : i + 1;

    private static bool IsBreak(char c) => c is '\r' or '\n';

    private static bool IsBlankOrBreak(char c) => c is ' ' or '\t' or '\r' or '\n';
}
