using System.Collections.Immutable;

namespace Dittofi.Compiler.Migrations;

/// <summary>How its author wants a migration.</summary>
/// <param name="Words">What it is called behind its number; null for a name that says nothing.</param>
/// <param name="Renames">What has a new name.</param>
/// <param name="IsConcurrent">Whether indexes of tables that are there get files of their own, so that PostgreSQL makes them while others write.</param>
/// <param name="IsEmpty">Whether it is for SQL of the author's own, whatever the models say.</param>
internal sealed record MigrationRequest(string? Words, ImmutableArray<SchemaRename> Renames, bool IsConcurrent, bool IsEmpty = false);
