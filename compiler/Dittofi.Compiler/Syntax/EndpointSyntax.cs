using System.Collections.Immutable;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>An endpoint as declared.</summary>
/// <param name="Body">What stands under <c>body</c>: the name of a type, or a map of fields.</param>
internal sealed record EndpointSyntax(
    NameSyntax Name,
    string? Summary,
    string? Description,
    YamlScalar? Method,
    YamlScalar? Path,
    YamlNode? Body,
    YamlEntry? PathVariables,
    ImmutableArray<FieldSyntax> PathFields,
    ImmutableArray<FieldSyntax> QueryFields,
    ImmutableArray<FieldSyntax> HeaderFields)
{
    /// <summary>How the body comes.</summary>
    public YamlScalar? Request { get; init; }

    /// <summary>How the answer goes.</summary>
    public YamlScalar? Response { get; init; }

    /// <summary>How long its answers are kept.</summary>
    public YamlScalar? Cache { get; init; }

    /// <summary>Which sites may call it.</summary>
    public CorsSyntax? Cors { get; init; }

    /// <summary>How strictly its requests are read.</summary>
    public ReadingSyntax Reading { get; init; } = ReadingSyntax.None;

    /// <summary>What its requests may take.</summary>
    public LimitsSyntax? Limits { get; init; }

    /// <summary>The endpoint of a model's <c>api</c> whose place it takes.</summary>
    public NameSyntax? Replaces { get; init; }

    /// <summary>The action that the endpoint holds.</summary>
    public ActionSyntax? Action { get; init; }
}
