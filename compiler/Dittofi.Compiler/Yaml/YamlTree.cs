using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>Builds the nodes of a file from its events, without recursion.</summary>
internal sealed class YamlTree(SourceText source, DiagnosticBag diagnostics)
{
    private readonly Stack<YamlFrame> open = new();

    /// <summary>The innermost mapping or sequence still being read.</summary>
    public YamlFrame? Top => open.TryPeek(out var top) ? top : null;

    /// <summary>How many mappings and sequences are being read.</summary>
    public int Depth => open.Count;

    /// <summary>The document's node, once it is complete.</summary>
    public YamlNode? Root { get; private set; }

    /// <summary>What a scalar that starts at a place would be.</summary>
    public ScalarRole RoleAt(int start)
    {
        if (Top is not { IsMapping: true } top)
        {
            return ScalarRole.Other;
        }

        if (!top.AwaitsValue)
        {
            return ScalarRole.Key;
        }

        var isOnKeyLine = source.GetPosition(start).Line == source.GetPosition(top.KeyEnd).Line;
        return isOnKeyLine || top.IsFlow ? ScalarRole.Value : ScalarRole.Other;
    }

    /// <summary>Starts a mapping or a sequence.</summary>
    public void Open(bool isMapping, bool isFlow, int start)
    {
        var column = source.GetPosition(start).Column - 1;
        open.Push(new YamlFrame(isMapping, isFlow, start, column));
    }

    /// <summary>Ends the innermost mapping or sequence.</summary>
    /// <param name="end">The offset past its closing bracket; of a block collection any, since its last child ends it.</param>
    public void Close(int end)
    {
        var frame = open.Pop();
        var last = frame.IsFlow ? end : frame.End;
        var span = new SourceSpan(source, frame.Start, Math.Max(last - frame.Start, 0));
        YamlNode node = frame.IsMapping
            ? new YamlMapping(span, frame.Entries.DrainToImmutable())
            : new YamlSequence(span, frame.Items.DrainToImmutable());
        Add(node);
    }

    /// <summary>Puts a complete node into the one around it.</summary>
    public void Add(YamlNode node)
    {
        if (Top is not { } top)
        {
            Root = node;
            return;
        }

        top.End = Math.Max(top.End, node.Span.End);
        if (!top.IsMapping)
        {
            top.Items.Add(Given(node));
        }
        else if (!top.AwaitsValue)
        {
            top.Key = AcceptedKey(top, node);
            top.KeyEnd = node.Span.End;
            top.AwaitsValue = true;
        }
        else
        {
            top.AwaitsValue = false;
            var value = Given(node);
            if (top.Key is { } key)
            {
                top.Entries.Add(new YamlEntry(key, value));
            }
        }
    }

    /// <summary>A stand-in for a value that was refused; <see cref="YamlScalar.IsMissing"/> tells later rooms to stay silent.</summary>
    public YamlScalar Missing(int start, int end) => new(new SourceSpan(source, start, end - start), string.Empty, IsPlain: true, []);

    private YamlNode Given(YamlNode node)
    {
        // A refused alias, anchor or tag has been reported already, at the same place or before it.
        if (node is not YamlScalar { IsPlain: true, Value: "" or "~" } scalar)
        {
            return node;
        }

        var isRefused = scalar is { Value: "", Span.Length: > 0 };
        if (!isRefused)
        {
            diagnostics.Report(YamlNodeDiagnostics.EmptyValue, scalar.Span);
        }

        return Missing(scalar.Span.Start, scalar.Span.End);
    }

    private YamlScalar? AcceptedKey(YamlFrame frame, YamlNode node)
    {
        if (node is not YamlScalar key || (!key.IsPlain && source.Content[key.Span.Start] is '|' or '>'))
        {
            diagnostics.Report(YamlNodeDiagnostics.KeyIsNoText, node.Span);
            return null;
        }

        if (key.Value.Length == 0)
        {
            diagnostics.Report(YamlNodeDiagnostics.EmptyKey, key.Span);
            return null;
        }

        if (key is { IsPlain: true, Value: "<<" })
        {
            diagnostics.Report(YamlDiagnostics.MergeKey, key.Span);
            return null;
        }

        if (frame.Keys.TryAdd(key.Value, key.Span))
        {
            return key;
        }

        diagnostics.ReportWithRelated(YamlNodeDiagnostics.DuplicateKey, key.Span, frame.Keys[key.Value], key.Value);
        return null;
    }
}
