using System.Collections.Immutable;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Symbols;

/// <summary>A model: a table and the record that a row of it is.</summary>
/// <param name="Name">The PascalCase name.</param>
/// <param name="Table">The table's name, unquoted.</param>
/// <param name="Description">The author's words.</param>
/// <param name="Properties">All properties: <c>id</c>, the author's in declared order, <c>createdAt</c>.</param>
/// <param name="Uniques">What no two rows have the same; the id is not among them.</param>
/// <param name="Indexes">What filters and sorts go by.</param>
/// <param name="Span">Where the name was declared.</param>
internal sealed record ModelSymbol(
    string Name,
    string Table,
    string? Description,
    ImmutableArray<PropertySymbol> Properties,
    ImmutableArray<KeySymbol> Uniques,
    ImmutableArray<KeySymbol> Indexes,
    SourceSpan Span)
{
    /// <summary>What identifies a row: the first of the properties.</summary>
    public PropertySymbol Id => Properties[0];

    /// <summary>Whether migrations make the table; if not, it is read and written as it is.</summary>
    public bool IsManaged { get; init; } = true;

    /// <summary>Whether the database counts the ids.</summary>
    public bool CountsIds => Id is { IsSystem: true, Type: ScalarType { Definition.NumericRank: not null } };

    /// <summary>The rows of other models that belong to a row.</summary>
    public ImmutableArray<CollectionSymbol> Collections { get; init; } = [];

    /// <summary>The name of the row at hand in expressions: the model's name in camelCase.</summary>
    public string RowName => char.ToLowerInvariant(Name[0]) + Name[1..];

    /// <summary>The properties that a request may carry.</summary>
    public IEnumerable<PropertySymbol> Inputs => Writable.Where(property => property.IsInput);

    /// <summary>The properties that answers hold.</summary>
    public IEnumerable<PropertySymbol> Outputs => Properties.Where(property => property.IsOutput);

    /// <summary>The properties that an event may set; the id, where it is one of them, in a new row alone.</summary>
    public IEnumerable<PropertySymbol> Writable => Properties.Where(property => !property.IsSystem);

    /// <summary>The collection of a name, or null.</summary>
    public CollectionSymbol? FindCollection(string name) => Collections.FirstOrDefault(collection => collection.Name == name);

    /// <summary>The property of a name, or null.</summary>
    public PropertySymbol? Find(string name) => Properties.FirstOrDefault(property => property.Name == name);
}
