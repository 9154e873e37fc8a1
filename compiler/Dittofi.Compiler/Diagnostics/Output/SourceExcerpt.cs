using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Diagnostics.Output;

/// <summary>The line that a finding points at and the carets below it, aligned also below tabs and wide characters.</summary>
/// <param name="Line">The line, safe to print.</param>
/// <param name="Carets">Blanks, a caret and tildes.</param>
internal sealed record SourceExcerpt(string Line, string Carets)
{
    private const int TabWidth = 4;
    private const int LongestBefore = 100;
    private const int LongestLine = 160;

    /// <summary>The excerpt of a place, or null when its file has no text to show.</summary>
    public static SourceExcerpt? Of(SourceSpan span)
    {
        var (line, column) = span.Position;
        var content = span.Source.GetLine(line);
        if (content.Length == 0)
        {
            return null;
        }

        // A line without end (a file of one line) is cut around the place.
        var start = Math.Min(column - 1, content.Length);
        var first = start > LongestBefore ? start - LongestBefore : 0;
        var last = Math.Min(content.Length, first + LongestLine);
        var end = Math.Min(start + span.Length, last);
        var before = (first > 0 ? "…" : string.Empty) + Show(content[first..start]);
        var marked = Show(content[start..Math.Max(end, start)]);
        var after = Show(content[Math.Max(end, start)..last]) + (last < content.Length ? "…" : string.Empty);
        var width = Math.Max(TerminalText.Width(marked), 1);
        return new SourceExcerpt(before + marked + after, new string(' ', TerminalText.Width(before)) + '^' + new string('~', width - 1));
    }

    private static string Show(string text) => TerminalText.Escape(text.Replace("\t", new string(' ', TabWidth), StringComparison.Ordinal));
}
