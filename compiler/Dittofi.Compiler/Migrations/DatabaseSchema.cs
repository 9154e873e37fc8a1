using System.Collections.Immutable;
using Dittofi.Compiler.Binding;

namespace Dittofi.Compiler.Migrations;

/// <summary>The tables of a database, as the models ask for them or as a snapshot recorded them.</summary>
/// <param name="Database">The database: its types and its checks are its own.</param>
/// <param name="Tables">The tables of the models and then those of many-to-many relations.</param>
internal sealed record DatabaseSchema(DatabaseKind Database, ImmutableArray<SchemaTable> Tables)
{
    /// <summary>The names of the migrations that make it; only a snapshot knows them.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>The table of a stable id, or null.</summary>
    public SchemaTable? Find(string id) => Tables.FirstOrDefault(table => table.Id == id);
}
