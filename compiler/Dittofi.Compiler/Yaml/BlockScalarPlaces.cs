namespace Dittofi.Compiler.Yaml;

/// <summary>Reads literal (<c>|</c>) and folded (<c>&gt;</c>) scalars (YAML 1.2, chapter 8.1), keeping places.</summary>
internal static class BlockScalarPlaces
{
    /// <summary>Reads a block scalar with all its line ends and cuts it to the length that its chomping sign leaves.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">Where the indicator stands.</param>
    /// <param name="end">An offset past its last line.</param>
    /// <param name="parentColumn">The column that an indentation sign counts from, -1 at the root.</param>
    /// <param name="length">How long the value is.</param>
    /// <param name="placed">Takes the value.</param>
    public static void Read(string text, int start, int end, int parentColumn, int length, PlacedText placed)
    {
        placed.End = end;
        var isFolded = text[start] == '>';
        var i = start + 1;
        var explicitIndent = 0;
        for (; i < end && text[i] is not ('\r' or '\n' or ' ' or '\t' or '#'); i++)
        {
            explicitIndent = char.IsAsciiDigit(text[i]) ? text[i] - '0' : explicitIndent;
        }

        var firstLine = NextLine(text, i, end);
        var indent = explicitIndent > 0 ? Math.Max(parentColumn, 0) + explicitIndent : FirstIndent(text, firstLine, end);
        ReadLines(text, firstLine, end, indent, isFolded, placed);
        placed.Truncate(length);
    }

    private static void ReadLines(string text, int firstLine, int end, int indent, bool isFolded, PlacedText placed)
    {
        var pendingBreak = -1;
        var emptyBreaks = new List<int>();
        var wasBlank = false;
        for (var line = firstLine; line < end; line = NextLine(text, line, end))
        {
            var content = SkipIndent(text, line, end, indent);
            var lineEnd = LineEnd(text, content, end);
            if (content == lineEnd)
            {
                emptyBreaks.Add(lineEnd);
                continue;
            }

            var isBlank = text[content] is ' ' or '\t';
            if (pendingBreak >= 0)
            {
                var isJoined = isFolded && !wasBlank && !isBlank;
                if (!isJoined)
                {
                    placed.Add('\n', pendingBreak);
                }
                else if (emptyBreaks.Count == 0)
                {
                    placed.Add(' ', pendingBreak);
                }
            }

            emptyBreaks.ForEach(offset => placed.Add('\n', offset));
            emptyBreaks.Clear();
            for (var i = content; i < lineEnd; i++)
            {
                placed.Add(text[i], i);
            }

            wasBlank = isBlank;
            pendingBreak = lineEnd;
        }

        if (pendingBreak >= 0 && pendingBreak < end)
        {
            placed.Add('\n', pendingBreak);
        }

        emptyBreaks.ForEach(offset => placed.Add('\n', offset));
    }

    private static int FirstIndent(string text, int firstLine, int end)
    {
        var indent = 0;
        for (var line = firstLine; line < end; line = NextLine(text, line, end))
        {
            var content = SkipIndent(text, line, end, int.MaxValue);
            indent = Math.Max(indent, content - line);
            if (content < LineEnd(text, content, end))
            {
                return content - line;
            }
        }

        return indent;
    }

    private static int SkipIndent(string text, int line, int end, int indent)
    {
        var i = line;
        while (i < end && i - line < indent && text[i] == ' ')
        {
            i++;
        }

        return i;
    }

    private static int LineEnd(string text, int start, int end)
    {
        var length = text.AsSpan(start..end).IndexOfAny('\r', '\n');
        return length < 0 ? end : start + length;
    }

    private static int NextLine(string text, int start, int end)
    {
        var i = LineEnd(text, start, end);
        return i == end ? end : Math.Min(text[i] == '\r' && i + 1 < end && text[i + 1] == '\n' ? i + 2 : i + 1, end);
    }
}
