using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>Nodes that the compiler makes itself. Each knows the place in an author's file that it stands for, so that what is wrong with it is told there.</summary>
internal static class MadeYaml
{
    /// <summary>A scalar.</summary>
    public static YamlScalar Scalar(string value, SourceSpan place) => new(place, value, YamlPrinter.IsPlain(value), []) { IsMade = true };

    /// <summary>A map.</summary>
    public static YamlMapping Map(SourceSpan place, params IEnumerable<(string Key, YamlNode Value)> entries) =>
        new(place, [.. entries.Select(entry => new YamlEntry(Scalar(entry.Key, entry.Value.Span), entry.Value))]);

    /// <summary>A map of single values.</summary>
    public static YamlMapping Words(SourceSpan place, params IEnumerable<(string Key, string Value)> entries) =>
        Map(place, entries.Select(entry => (entry.Key, (YamlNode)Scalar(entry.Value, place))));

    /// <summary>A list.</summary>
    public static YamlSequence List(SourceSpan place, params IEnumerable<YamlNode> items) => new(place, [.. items]);
}
