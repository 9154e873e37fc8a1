using System.Collections.Immutable;
using Dittofi.Compiler.Binding;

namespace Dittofi.Compiler.Queries;

/// <summary>What one statement reads of a row, as far as lists hang on it.</summary>
/// <param name="Lists">Its lists, and the ids of the rows that they belong to.</param>
/// <param name="Parts">The rows that relations lead to.</param>
internal sealed record ShownRow(ImmutableArray<(SelectedList List, ListKey Key)> Lists, ImmutableArray<(SelectedRow Row, ShownRow Shown)> Parts)
{
    /// <summary>Whether lists hang on it, or on a row that a relation leads to.</summary>
    public bool HasLists => !Lists.IsEmpty || Parts.Any(part => part.Shown.HasLists);
}
