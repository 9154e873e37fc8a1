using System.Collections.Immutable;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>What <c>dittofi.yaml</c> says of the project itself.</summary>
internal sealed record HeaderSyntax(
    YamlScalar? LanguageVersion,
    YamlScalar? Name,
    YamlScalar? Version,
    string? Description,
    YamlScalar? Database,
    ImmutableArray<FieldSyntax> Settings)
{
    /// <summary>What stands before the path of every endpoint.</summary>
    public YamlScalar? BasePath { get; init; }

    /// <summary>Where days begin and end.</summary>
    public YamlScalar? TimeZone { get; init; }

    /// <summary>Which sites may call.</summary>
    public CorsSyntax? Cors { get; init; }

    /// <summary>How strictly requests are read.</summary>
    public ReadingSyntax Reading { get; init; } = ReadingSyntax.None;
}
