using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>What messages call a node.</summary>
internal static class NodeWords
{
    /// <summary>The node in a word or two.</summary>
    public static string Describe(YamlNode node) => node switch
    {
        YamlMapping { Entries: [{ Key: { IsPlain: true, Value: var key } }] } when key.AsSpan().ContainsAny(" ?(") =>
            "a map, because YAML takes what stands before ': ' for a key; write the text in quotes",
        YamlMapping => "a map",
        YamlSequence => "a list",
        _ => "a single value",
    };
}
