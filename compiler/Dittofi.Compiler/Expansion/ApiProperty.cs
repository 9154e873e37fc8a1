using System.Collections.Immutable;

namespace Dittofi.Compiler.Expansion;

/// <summary>A property of a model as an API filters and sorts by it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">Its name over the wire.</param>
/// <param name="Type">The type of what it is compared with, without a question mark.</param>
/// <param name="IsOptional">Whether it may be null.</param>
/// <param name="Operators">What it can be asked, the first by its bare name.</param>
/// <param name="IsSortable">Whether rows can be sorted by it.</param>
/// <param name="SortsByUse">Whether an index sorts rows by it.</param>
internal sealed record ApiProperty(
    string Name, string Label, string Type, bool IsOptional, ImmutableArray<string> Operators, bool IsSortable, bool SortsByUse);
