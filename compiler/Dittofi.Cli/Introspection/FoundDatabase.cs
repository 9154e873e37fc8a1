using System.Collections.Immutable;
using Dittofi.Compiler.Binding;

namespace Dittofi.Cli.Introspection;

/// <summary>What a live database holds.</summary>
/// <param name="Kind">Which database it is.</param>
/// <param name="Tables">Its tables, by name.</param>
internal sealed record FoundDatabase(DatabaseKind Kind, ImmutableArray<FoundTable> Tables)
{
    /// <summary>The names of its views, and of tables that other servers hold.</summary>
    public ImmutableArray<string> Views { get; init; } = [];
}
