using System.Collections.Immutable;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>A property or a variable as declared, in its short or its long form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type; null when that could not be read and was reported.</param>
/// <param name="Fields">The fields of a record that is declared in place; null where a type is named.</param>
/// <param name="Default">Its default as written.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Description">The author's words.</param>
/// <param name="Label">The name over the wire.</param>
/// <param name="Auto">What the system writes into it.</param>
/// <param name="Secret">Whether a setting must not be shown.</param>
/// <param name="Input">Whether requests may carry it.</param>
/// <param name="Output">Whether answers hold it.</param>
internal sealed record FieldSyntax(
    NameSyntax Name,
    TypeSyntax? Type,
    ImmutableArray<FieldSyntax>? Fields,
    NameSyntax? Default,
    RulesSyntax Rules,
    string? Description,
    YamlScalar? Label,
    YamlScalar? Auto,
    YamlScalar? Secret = null,
    YamlScalar? Input = null,
    YamlScalar? Output = null)
{
    /// <summary>What it says where it stands for many rows.</summary>
    public CollectionSyntax? Collection { get; init; }

    /// <summary>The column's name, where it is given.</summary>
    public YamlScalar? Column { get; init; }

    /// <summary>How the column holds its values.</summary>
    public YamlScalar? Stored { get; init; }

    /// <summary>What only a property of a model can say.</summary>
    public IEnumerable<(string Key, YamlScalar Value)> OfProperties =>
        new[] { ("auto", Auto), ("input", Input), ("output", Output), ("column", Column), ("stored", Stored), (Collection?.Key ?? "", Collection?.Model) }.SelectMany(given => given.Item2 is { } value ? [(given.Item1, value)] : Array.Empty<(string, YamlScalar)>());
}
