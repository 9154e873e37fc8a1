using System.Collections.Immutable;

namespace Dittofi.Cli.Introspection;

/// <summary>A table as the database tells of it; keys name columns.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in their order.</param>
/// <param name="PrimaryKey">The columns of its primary key; none where it has none.</param>
/// <param name="Uniques">What no two rows have the same, the primary key aside.</param>
/// <param name="Indexes">What sorts and filters are served by, the uniques aside.</param>
/// <param name="ForeignKeys">What it refers to.</param>
internal sealed record FoundTable(
    string Name,
    ImmutableArray<FoundColumn> Columns,
    ImmutableArray<string> PrimaryKey,
    ImmutableArray<ImmutableArray<string>> Uniques,
    ImmutableArray<ImmutableArray<string>> Indexes,
    ImmutableArray<FoundForeignKey> ForeignKeys)
{
    /// <summary>The conditions of its CHECKs, in the database's SQL.</summary>
    public ImmutableArray<string> Checks { get; init; } = [];

    /// <summary>The column of a name, or null.</summary>
    public FoundColumn? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);
}
