using System.Collections.Immutable;

namespace Dittofi.Cli.Introspection;

/// <summary>Columns that refer to those of another table.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Table">The other table.</param>
/// <param name="References">Its columns; none where its primary key is meant.</param>
internal sealed record FoundForeignKey(ImmutableArray<string> Columns, string Table, ImmutableArray<string> References);
