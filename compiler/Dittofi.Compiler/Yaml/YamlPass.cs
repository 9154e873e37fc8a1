using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dittofi.Compiler.Yaml;

/// <summary>One reading of a file from its start, up to its end or to the first slip.</summary>
internal sealed class YamlPass(SourceText source, SlipMask mask, DiagnosticBag diagnostics)
{
    private readonly string text = mask.Content;
    private readonly YamlTree tree = new(source, diagnostics);
    private int nodes;
    private int documents;
    private int lastEnd;
    private int refusedLine;
    private bool isOver;
    private bool isRefused;

    /// <summary>The slip at which this reading stopped, or null.</summary>
    public YamlSlip? Slip { get; private set; }

    /// <summary>The root mapping, or null when the file is empty, was refused, or a slip was found.</summary>
    public YamlMapping? Run()
    {
        RefuseDirectives();
        var events = new YamlEvents(text);
        while (!isOver && events.Next() is { } parsed)
        {
            Take(parsed);
            var isOpening = parsed is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
            lastEnd = Math.Max(lastEnd, Index(parsed.End) + (isOpening ? 1 : 0));
        }

        if (events.Fault is { } fault)
        {
            TakeFault(fault);
            return null;
        }

        if (isRefused || Slip is not null || tree.Root is not { } root)
        {
            return null;
        }

        if (root is YamlMapping mapping)
        {
            return mapping;
        }

        diagnostics.Report(YamlNodeDiagnostics.RootIsNoMapping, root.Span with { Length = Math.Min(root.Span.Length, 1) });
        return null;
    }

    private void Take(ParsingEvent parsed)
    {
        switch (parsed)
        {
            case DocumentStart start:
                TakeDocument(start);
                break;
            case AnchorAlias alias:
                if (Count(alias))
                {
                    Refuse(YamlDiagnostics.Alias, Index(alias.Start), Index(alias.End));
                    tree.Add(tree.Missing(Index(alias.Start), Index(alias.End)));
                }

                break;
            case Scalar scalar when Count(scalar):
                TakeScalar(scalar);
                break;
            case MappingStart mapping when Count(mapping):
                Open(mapping, isMapping: true, mapping.Style == MappingStyle.Flow);
                break;
            case SequenceStart sequence when Count(sequence):
                Open(sequence, isMapping: false, sequence.Style == SequenceStyle.Flow);
                break;
            case MappingEnd or SequenceEnd:
                tree.Close(Math.Min(Index(parsed.Start) + 1, text.Length));
                break;
        }
    }

    private void TakeDocument(DocumentStart start)
    {
        documents++;
        if (documents > 1)
        {
            diagnostics.Report(YamlDiagnostics.SecondDocument, Place(Index(start.Start), Index(start.End)));
            isOver = true;
        }
    }

    // Read from the text: the package passes over directives that it does not know.
    private void RefuseDirectives()
    {
        for (var line = 1; line <= source.LineCount; line++)
        {
            var content = source.GetLine(line);
            if (content.StartsWith('%'))
            {
                diagnostics.Report(YamlDiagnostics.Directive, new SourceSpan(source, source.GetLineStart(line), content.Length), content);
            }
            else if (content.TrimStart() is not ("" or ['#', ..]))
            {
                break;
            }
        }
    }

    private bool Count(ParsingEvent node)
    {
        var start = Index(node.Start);
        nodes++;
        var isTooDeep = node is MappingStart or SequenceStart && tree.Depth == YamlLimits.Depth;
        if (nodes <= YamlLimits.Nodes && !isTooDeep)
        {
            return true;
        }

        diagnostics.Report(isTooDeep ? YamlNodeDiagnostics.TooDeep : YamlNodeDiagnostics.TooManyNodes, Place(start, start));
        isRefused = true;
        isOver = true;
        return false;
    }

    private bool RefuseProperties(NodeEvent node, int start)
    {
        if (!node.Tag.IsEmpty)
        {
            Refuse(YamlDiagnostics.Tag, start, WordEnd(start));
            return true;
        }

        if (!node.Anchor.IsEmpty)
        {
            Refuse(YamlDiagnostics.Anchor, start, WordEnd(start));
            return true;
        }

        return false;
    }

    private void Refuse(DiagnosticDescriptor descriptor, int start, int end)
    {
        diagnostics.Report(descriptor, Place(start, end), text[start..end]);
        refusedLine = source.GetPosition(start).Line;
    }

    private void Open(NodeEvent node, bool isMapping, bool isFlow)
    {
        var start = Index(node.Start);
        var hasTab = !isFlow && text.AsSpan(source.GetLineStart(source.GetPosition(start).Line)..start).Contains('\t');
        if (hasTab)
        {
            diagnostics.Report(YamlDiagnostics.Tab, Place(start - 1, start));
        }

        RefuseProperties(node, start);
        tree.Open(isMapping, isFlow, start);
    }

    private void TakeScalar(Scalar scalar)
    {
        var start = Index(scalar.Start);
        var end = Index(scalar.End);
        if (RefuseProperties(scalar, start))
        {
            tree.Add(tree.Missing(start, Math.Max(end, start + 1)));
            return;
        }

        if (end > start && RunawayQuote.Starts(source, start) && source.GetPosition(end).Line > source.GetPosition(start).Line)
        {
            diagnostics.Report(YamlDiagnostics.UnclosedQuote, Place(start, start + 1), text[start..(start + 1)]);
            isRefused = true;
            isOver = true;
            return;
        }

        var isPlain = scalar.Style is ScalarStyle.Plain or ScalarStyle.Any;
        if (isPlain && end > start && FindSlip(start) is { } slip)
        {
            Stop(slip);
            return;
        }

        var content = mask.Touches(start, end) ? source.Content : text;
        var read = ScalarText.Read(content, start, end, scalar, tree.Top?.Column ?? -1);
        var span = new SourceSpan(source, start, read.End - start);
        tree.Add(new YamlScalar(span, read.Value, isPlain, read.Offsets));
        if (read.Value.Contains('\0', StringComparison.Ordinal))
        {
            diagnostics.Report(YamlNodeDiagnostics.ForbiddenCharacter, span, ForbiddenCharacters.Name('\0'));
        }
    }

    private void TakeFault(YamlFault fault)
    {
        // The package may give up before it hands out the scalar that it cut short; that scalar starts after the last event,
        // or, of several lines, on the line where the trouble is.
        var next = NextToken.After(text, lastEnd);
        var line = source.GetPosition(fault.Start < 0 ? next : fault.Start).Line;
        var firstOnLine = NextToken.After(text, source.GetLineStart(line));
        if ((FindSlip(next) ?? FindSlip(firstOnLine, ScalarRole.Other)) is { } slip)
        {
            Stop(slip);
        }
        else if (RunawayQuote.Starts(source, next))
        {
            diagnostics.Report(YamlDiagnostics.UnclosedQuote, Place(next, next + 1), text[next..(next + 1)]);
        }
        else if (line != refusedLine)
        {
            YamlFaultReporter.Report(source, fault, tree.Top, lastEnd, diagnostics);
        }
    }

    private YamlSlip? FindSlip(int start, ScalarRole? role = null) =>
        PlainScalarSlip.Find(source, text, start, tree.Top?.IsFlow ?? false, role ?? tree.RoleAt(start));

    private void Stop(YamlSlip slip)
    {
        Slip = slip;
        isOver = true;
    }

    private int WordEnd(int start)
    {
        var length = text.AsSpan(start).IndexOfAny(' ', '\r', '\n');
        return length < 0 ? text.Length : start + Math.Max(length, 1);
    }

    private int Index(Mark mark) => (int)Math.Clamp(mark.Index, 0, text.Length);

    private SourceSpan Place(int start, int end) => new(source, start, end - start);
}
