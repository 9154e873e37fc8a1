using System.Collections.Immutable;

namespace Dittofi.Compiler.Binding;

/// <summary>What a <c>set</c>, over a <c>from</c>, gives.</summary>
/// <param name="Properties">The values of properties, by name.</param>
/// <param name="Relations">The rows of <c>manyToMany</c> relations.</param>
internal sealed record SetValues(IReadOnlyDictionary<string, PropertyValue> Properties, ImmutableArray<RelationValue> Relations);
