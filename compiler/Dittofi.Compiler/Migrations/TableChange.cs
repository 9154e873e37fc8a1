using System.Collections.Immutable;

namespace Dittofi.Compiler.Migrations;

/// <summary>A table that stays, before and after.</summary>
/// <param name="Old">Before.</param>
/// <param name="New">After.</param>
/// <param name="Columns">Its columns: those that go, then those of the new table in their order.</param>
/// <param name="Dropped">The constraints and indexes that go.</param>
/// <param name="Added">Those that come.</param>
/// <param name="Renamed">Those that only get another name.</param>
internal sealed record TableChange(
    SchemaTable Old,
    SchemaTable New,
    ImmutableArray<ColumnChange> Columns,
    ImmutableArray<SchemaConstraint> Dropped,
    ImmutableArray<SchemaConstraint> Added,
    ImmutableArray<(SchemaConstraint Old, SchemaConstraint New)> Renamed)
{
    /// <summary>Whether the table gets another name.</summary>
    public bool IsRenamed => !Old.Name.Equals(New.Name);

    /// <summary>Whether anything is different.</summary>
    public bool IsChanged => IsRenamed || Columns.Any(column => column.IsChanged) || !Dropped.IsEmpty || !Added.IsEmpty || !Renamed.IsEmpty;

    /// <summary>The columns that come.</summary>
    public IEnumerable<SchemaColumn> AddedColumns => Columns.Where(column => column.Old is null).Select(column => column.New).OfType<SchemaColumn>();

    /// <summary>The columns that go.</summary>
    public IEnumerable<SchemaColumn> DroppedColumns => Columns.Where(column => column.New is null).Select(column => column.Old).OfType<SchemaColumn>();

    /// <summary>Whether a constraint is about a column that comes.</summary>
    public bool IsOfAddedColumn(SchemaConstraint constraint) => constraint.Columns.All(name => AddedColumns.Any(column => column.Name.Equals(name)));
}
