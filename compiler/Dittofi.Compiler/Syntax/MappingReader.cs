using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>Reads the keys of one map against what its place knows; unknown and missing keys are reported on opening.</summary>
internal sealed class MappingReader
{
    private readonly Dictionary<string, YamlEntry> _entries;
    private readonly DiagnosticBag _diagnostics;
    private HashSet<string> _meant = [];

    private MappingReader(YamlMapping mapping, Dictionary<string, YamlEntry> entries, DiagnosticBag diagnostics)
    {
        Mapping = mapping;
        _entries = entries;
        _diagnostics = diagnostics;
    }

    /// <summary>The map.</summary>
    public YamlMapping Mapping { get; }

    /// <summary>Takes what is wrong.</summary>
    public DiagnosticBag Diagnostics => _diagnostics;

    /// <summary>Whether an unknown key was reported that this one was likely meant by: it is not missing too.</summary>
    public bool WasMeant(string key) => _meant.Contains(key);

    /// <summary>Opens a map.</summary>
    /// <param name="node">The node that must be a map.</param>
    /// <param name="what">What the place is called in messages: <c>the model Shoe</c>.</param>
    /// <param name="place">Where a missing key is reported: the name or key that leads to the map.</param>
    /// <param name="keys">The keys that the place knows.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The reader, or null when the node is no map.</returns>
    public static MappingReader? Open(YamlNode node, string what, SourceSpan place, IReadOnlyList<KeySpec> keys, DiagnosticBag diagnostics)
    {
        if (node is not YamlMapping mapping)
        {
            ReportShape(node, Sentence(what), "a map of keys", diagnostics);
            return null;
        }

        var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        var meant = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            var key = keys.FirstOrDefault(key => key.Name == entry.Key.Value);
            if (key is { IsLater: false })
            {
                entries[key.Name] = entry;
            }
            else if (key is not null)
            {
                diagnostics.Report(SyntaxDiagnostics.NotYet, entry.Key.Span, entry.Key.Value);
            }
            else
            {
                var names = keys.Where(known => !known.IsLater).Select(known => known.Name).ToList();
                var alias = ForeignKeys.MeantBy(entry.Key.Value);
                var suggestion = alias is not null && names.Contains(alias) ? alias : NameSuggester.Nearest(entry.Key.Value, names);
                var hint = keys == FieldReader.Keys ? ForeignKeys.HintFor(entry.Key.Value) : "";
                meant.Add(suggestion ?? "");
                diagnostics.ReportWithSuggestion(SyntaxDiagnostics.UnknownKey, entry.Key.Span, hint.Length > 0 ? null : suggestion, Sentence(what), entry.Key.Value, hint);

                // Read as the key that was likely meant, so that one mistake gives one message.
                if (suggestion is not null && hint.Length == 0 && mapping.Entries.All(other => other.Key.Value != suggestion))
                {
                    entries.TryAdd(suggestion, entry);
                }
            }
        }

        foreach (var missing in keys.Where(key => key.IsRequired && !entries.ContainsKey(key.Name) && !meant.Contains(key.Name)))
        {
            diagnostics.Report(SyntaxDiagnostics.MissingKey, place, Sentence(what), missing.Name);
        }

        return new MappingReader(mapping, entries, diagnostics) { _meant = meant };
    }

    /// <summary>The entry of a key, or null.</summary>
    public YamlEntry? Entry(string key) => _entries.GetValueOrDefault(key);

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? Node(string key) => _entries.GetValueOrDefault(key)?.Value;

    /// <summary>The single value of a key, or null when it is not there or is no single value (then that is reported).</summary>
    public YamlScalar? Scalar(string key)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is YamlScalar scalar)
        {
            return scalar.IsMissing ? null : scalar;
        }

        ReportShape(node, $"'{key}'", "a single value", _diagnostics);
        return null;
    }

    /// <summary>The text of a key, or null.</summary>
    public string? Text(string key) => Scalar(key)?.Value;

    /// <summary>The list of a key, or null when it is not there or is no list (then that is reported).</summary>
    public YamlSequence? List(string key)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is YamlSequence sequence)
        {
            return sequence;
        }

        ReportShape(node, $"'{key}'", "a list", _diagnostics);
        return null;
    }

    /// <summary>The map of a key, or null when it is not there or is no map (then that is reported).</summary>
    public YamlMapping? Map(string key)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is YamlMapping mapping)
        {
            return mapping;
        }

        ReportShape(node, $"'{key}'", "a map", _diagnostics);
        return null;
    }

    /// <summary>Reports a node of the wrong shape; a value that is missing was reported where it was read.</summary>
    public static void ReportShape(YamlNode node, string what, string expected, DiagnosticBag diagnostics)
    {
        if (node is not YamlScalar { IsMissing: true })
        {
            diagnostics.Report(SyntaxDiagnostics.WrongShape, node.Span, what, expected, NodeWords.Describe(node));
        }
    }

    private static string Sentence(string what) => char.ToUpperInvariant(what[0]) + what[1..];
}
