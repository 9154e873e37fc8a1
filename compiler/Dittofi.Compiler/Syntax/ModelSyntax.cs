using System.Collections.Immutable;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Syntax;

/// <summary>A model as declared.</summary>
/// <param name="Name">The name.</param>
/// <param name="Description">The author's words.</param>
/// <param name="Table">The table's name, where it is given.</param>
/// <param name="Properties">The properties.</param>
/// <param name="Uniques">Properties of which no two rows may hold the same.</param>
/// <param name="Indexes">Properties that filters and sorts go by.</param>
/// <param name="OnDelete">What the deletion of the row does that a relation refers to, by relation.</param>
internal sealed record ModelSyntax(
    NameSyntax Name,
    string? Description,
    NameSyntax? Table,
    ImmutableArray<FieldSyntax> Properties,
    ImmutableArray<PropertyListSyntax> Uniques,
    ImmutableArray<PropertyListSyntax> Indexes,
    YamlMapping? OnDelete)
{
    /// <summary>What of it the compiler is to write.</summary>
    public ApiSyntax? Api { get; init; }

    /// <summary>What it says of its id.</summary>
    public IdSyntax? Id { get; init; }

    /// <summary>Whether it has <c>createdAt</c>.</summary>
    public YamlScalar? CreatedAt { get; init; }

    /// <summary>Whether migrations make its table.</summary>
    public YamlScalar? Managed { get; init; }
}
