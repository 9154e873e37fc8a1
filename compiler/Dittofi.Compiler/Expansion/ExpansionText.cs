using System.Collections.Immutable;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Expansion;

/// <summary>Writes definitions out as an author would put them in place of <c>api</c>.</summary>
internal static class ExpansionText
{
    /// <summary>The sections <c>types</c> and <c>endpoints</c>, each where there is something under it.</summary>
    public static string Of(IReadOnlyCollection<ApiDefinitions> apis)
    {
        (string Key, ImmutableArray<YamlEntry> Entries)[] sections =
        [
            ("types", [.. apis.SelectMany(api => api.Types)]),
            ("endpoints", [.. apis.SelectMany(api => api.Endpoints)]),
        ];
        var there = sections.Where(section => !section.Entries.IsEmpty)
            .Select(section => (section.Key, (YamlNode)new YamlMapping(section.Entries[0].Key.Span, section.Entries))).ToList();
        return there.Count == 0 ? "" : YamlPrinter.Print(MadeYaml.Map(there[0].Item2.Span, there));
    }
}
