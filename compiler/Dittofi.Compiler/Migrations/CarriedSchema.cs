using System.Collections.Immutable;

namespace Dittofi.Compiler.Migrations;

/// <summary>A schema whose tables and columns have the ids that they had.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Unused">The renames that say of nothing how it is called now.</param>
internal sealed record CarriedSchema(DatabaseSchema Schema, ImmutableArray<SchemaRename> Unused);
