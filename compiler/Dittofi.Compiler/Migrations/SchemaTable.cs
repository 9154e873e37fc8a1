using System.Collections.Immutable;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Migrations;

/// <summary>A table.</summary>
/// <param name="Id">What it keeps when it is renamed.</param>
/// <param name="Model">The model, or <c>Model.relation</c> for the table of a many-to-many relation.</param>
/// <param name="Name">The table's name.</param>
/// <param name="Columns">Its columns; of a snapshot, ordered by id.</param>
/// <param name="Constraints">Its constraints and indexes.</param>
internal sealed record SchemaTable(
    string Id, string Model, SqlIdentifier Name, ImmutableArray<SchemaColumn> Columns, ImmutableArray<SchemaConstraint> Constraints)
{
    /// <summary>Its constraints of a kind.</summary>
    public IEnumerable<SchemaConstraint> Of(SchemaConstraintKind kind) => Constraints.Where(each => each.Kind == kind);
}
