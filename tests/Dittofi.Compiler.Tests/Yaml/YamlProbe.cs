using System.Globalization;
using System.Text;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Tests.Yaml;

/// <summary>Reads a text and writes down what came of it, so that a test compares lines.</summary>
internal static class YamlProbe
{
    public static (YamlMapping? Root, DiagnosticBag Bag) Read(string text)
    {
        var bag = new DiagnosticBag();
        return (YamlReader.Read(new SourceText("a.yaml", text), bag), bag);
    }

    /// <summary>The findings as <c>CODE line:column+length</c>, and the suggestion where there is one.</summary>
    public static string Findings(string text) =>
        string.Join('\n', Read(text).Bag.ToSorted().Select(Line));

    /// <summary>The tree in one line, texts quoted unless plain.</summary>
    public static string Tree(string text) => Show(Read(text).Root);

    /// <summary>The values of the root's entries.</summary>
    public static YamlNode Value(string text, string key)
    {
        var root = Read(text).Root;
        Assert.NotNull(root);
        return Assert.Single(root.Entries, entry => entry.Key.Value == key).Value;
    }

    /// <summary>The source text of each character of a scalar, separated by bars.</summary>
    public static string Places(string text, string key)
    {
        var scalar = Assert.IsType<YamlScalar>(Value(text, key));
        var parts = Enumerable.Range(0, scalar.Value.Length).Select(i => scalar.SpanOf(i, 1)).Select(span => text.Substring(span.Start, span.Length));
        return string.Join('|', parts).Replace("\n", "\\n", StringComparison.Ordinal);
    }

    public static string Show(YamlNode? node) => node switch
    {
        null => "nothing",
        YamlScalar { IsPlain: true } scalar => scalar.Value,
        YamlScalar scalar => $"'{scalar.Value.Replace("\n", "\\n", StringComparison.Ordinal)}'",
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Show))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(e => $"{Show(e.Key)}: {Show(e.Value)}"))}}}",
        _ => node.ToString(),
    };

    private static string Line(Diagnostic diagnostic)
    {
        var at = diagnostic.Span.Position;
        var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{diagnostic.Descriptor.Code} {at.Line}:{at.Column}+{diagnostic.Span.Length}");
        if (diagnostic.Suggestion is { } suggestion)
        {
            line.Append(" -> ").Append(suggestion);
        }

        foreach (var related in diagnostic.Related)
        {
            line.Append(CultureInfo.InvariantCulture, $" & {related.Position.Line}:{related.Position.Column}+{related.Length}");
        }

        return line.ToString();
    }
}
