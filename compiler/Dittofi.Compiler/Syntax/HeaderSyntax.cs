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
    ImmutableArray<FieldSyntax> Settings);
