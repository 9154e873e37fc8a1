using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>Turns the package's reason for giving up into one finding in the author's words.</summary>
internal static class YamlFaultReporter
{
    /// <summary>Reports a fault.</summary>
    /// <param name="source">The file.</param>
    /// <param name="fault">What the package said.</param>
    /// <param name="top">The innermost mapping or sequence that was being read.</param>
    /// <param name="lastEnd">Where the last node that was read ends.</param>
    /// <param name="diagnostics">Takes the finding.</param>
    public static void Report(SourceText source, YamlFault fault, YamlFrame? top, int lastEnd, DiagnosticBag diagnostics)
    {
        var text = source.Content;
        var at = fault.Start < 0 ? NextToken.After(text, lastEnd) : fault.Start;
        var place = new SourceSpan(source, at, at < text.Length ? 1 : 0);
        if (FindTab(source, fault, at, lastEnd) is { } tab)
        {
            diagnostics.Report(YamlDiagnostics.Tab, tab);
        }
        else if (Says(fault, "quoted scalar"))
        {
            ReportQuoted(source, fault, place, diagnostics);
        }
        else if (Says(fault, "cannot start any token", "anchor or alias", "scanning a tag"))
        {
            var line = text.AsSpan(at, LineEnd(text, at) - at).TrimEnd();
            diagnostics.ReportWithSuggestion(
                YamlDiagnostics.ReservedStart, place with { Length = line.Length }, YamlSlip.Quote(line.ToString()), text[at..Math.Min(at + 1, text.Length)]);
        }
        else if (Says(fault, "directive"))
        {
            diagnostics.Report(YamlDiagnostics.Directive, place, source.GetLine(place.Position.Line));
        }
        else if (top is { IsFlow: true } && (fault.Start < 0 || IsUnclosed(source, top, at)))
        {
            diagnostics.Report(YamlDiagnostics.UnclosedBracket, new SourceSpan(source, top.Start, 1), text[top.Start].ToString());
        }
        else if (Says(fault, "did not find expected key", "invalid mapping", "'-' indicator", "expected '-'")
            && !Says(fault, "multiline plain scalar") && !FollowsQuote(text, at))
        {
            diagnostics.Report(YamlDiagnostics.Indentation, place);
        }
        else
        {
            diagnostics.Report(YamlDiagnostics.NotYaml, place, Words(text, fault, at));
        }
    }

    private static void ReportQuoted(SourceText source, YamlFault fault, SourceSpan place, DiagnosticBag diagnostics)
    {
        var last = source.Content.AsSpan(0, Math.Min(fault.End + 1, source.Content.Length)).LastIndexOf('\\');
        if (Says(fault, "end of stream", "document indicator") || last < place.Start)
        {
            diagnostics.Report(YamlDiagnostics.UnclosedQuote, place, source.Content[place.Start..place.End]);
            return;
        }

        var end = Math.Min(last + 2, source.Content.Length);
        diagnostics.Report(YamlDiagnostics.BadEscape, new SourceSpan(source, last, end - last), source.Content[last..end]);
    }

    private static SourceSpan? FindTab(SourceText source, YamlFault fault, int at, int lastEnd)
    {
        var first = source.GetPosition(Math.Min(at, lastEnd)).Line;
        var last = Says(fault, "tab") ? source.LineCount : source.GetPosition(at).Line;
        for (var line = first; line <= last; line++)
        {
            var start = source.GetLineStart(line);
            var content = source.GetLine(line).AsSpan();
            var tab = content[..(content.Length - content.TrimStart(" \t").Length)].IndexOf('\t');
            if (tab >= 0)
            {
                return new SourceSpan(source, start + tab, 1);
            }
        }

        return null;
    }

    private static bool IsUnclosed(SourceText source, YamlFrame top, int at) =>
        NextToken.After(source.Content, at) == source.Content.Length || source.GetPosition(top.Start).Line < source.GetPosition(at).Line;

    private static string Words(string text, YamlFault fault, int at)
    {
        if (FollowsQuote(text, at))
        {
            return "text stands after the closing quote; put all of it into one pair of quotes";
        }

        if (Says(fault, "Block sequence entries"))
        {
            return "a list item starts on a line of its own, below its key";
        }

        if (Says(fault, "block scalar"))
        {
            return "after '|' or '>' the text starts on the next line, indented";
        }

        if (Says(fault, "multiline plain scalar", "could not find expected ':'", "simple key"))
        {
            return "a key needs a colon and a space after it";
        }

        return at < text.Length ? $"'{Shown(text, at)}' was not expected" : "the file ends too early";
    }

    private static string Shown(string text, int at)
    {
        var end = char.IsHighSurrogate(text[at]) ? at + 2 : at + 1;
        return text[at] is '\r' or '\n' ? "the end of the line" : text[at..end];
    }

    private static bool FollowsQuote(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" \t");
        return before.Length > 0 && before[^1] is '"' or '\'';
    }

    private static int LineEnd(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : start + length;
    }

    private static bool Says(YamlFault fault, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (fault.Message.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
