using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>
/// Tells a quoted text that its author forgot to close: it runs over a line end into what looks like the next key, not indented further than its own.
/// YAML would read on to the next quote of the file and give up there, far from the mistake.
/// </summary>
internal static class RunawayQuote
{
    /// <summary>Whether the quote that opens at a place was forgotten to be closed on its line.</summary>
    public static bool Starts(SourceText source, int start)
    {
        var text = source.Content;
        if (start >= text.Length || text[start] is not ('"' or '\'') || IsClosedOnLine(text, start))
        {
            return false;
        }

        var line = source.GetPosition(start).Line;
        var (column, _) = Content(source.GetLine(line));
        for (var next = line + 1; next <= source.LineCount; next++)
        {
            var (indentation, content) = Content(source.GetLine(next));
            if (content.Length > 0)
            {
                return indentation <= column && IsEntry(content);
            }
        }

        return false;
    }

    private static bool IsClosedOnLine(string text, int start)
    {
        var quote = text[start];
        for (var i = start + 1; i < text.Length && text[i] is not ('\r' or '\n'); i++)
        {
            if (text[i] == '\\' && quote == '"')
            {
                i++;
            }
            else if (text[i] == quote && quote == '\'' && i + 1 < text.Length && text[i + 1] == quote)
            {
                i++;
            }
            else if (text[i] == quote)
            {
                return true;
            }
        }

        return false;
    }

    // The dashes of a list stand before the key that they belong to.
    private static (int Column, string Content) Content(string line)
    {
        var column = 0;
        while (column < line.Length && (line[column] == ' ' || (line[column] == '-' && column + 1 < line.Length && line[column + 1] == ' ')))
        {
            column++;
        }

        return (column, line[column..].TrimEnd());
    }

    private static bool IsEntry(string content)
    {
        var name = content.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-').Count();
        var end = name < content.Length && content[name] == '?' ? name + 1 : name;
        return name > 0 && end < content.Length && content[end] == ':' && (end + 1 == content.Length || content[end + 1] == ' ');
    }
}
