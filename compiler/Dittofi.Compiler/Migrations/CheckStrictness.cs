using Dittofi.Compiler.Binding;

namespace Dittofi.Compiler.Migrations;

/// <summary>Tells which checks a row can break that kept those before: the others, and those that another hazard tells of, are nothing to be warned of.</summary>
internal static class CheckStrictness
{
    /// <summary>The checks of a table that change which rows may break.</summary>
    public static IEnumerable<SchemaConstraint> Stricter(TableChange change, DatabaseKind database) =>
        change.New.Of(SchemaConstraintKind.Check).Where(check =>
            change.Columns.FirstOrDefault(column => column.New?.Name.Equals(check.Columns[0]) == true) is { Old: { } old, New: { } now } column
            && (change.Added.Contains(check) || IsInOtherUnits(old, now, database))
            && !IsKept(check, column, old, now, change, database));

    private static bool IsKept(SchemaConstraint check, ColumnChange change, SchemaColumn old, SchemaColumn now, TableChange table, DatabaseKind database)
    {
        if (CheckForm.Parse(check.Condition?.Text ?? "", now.Name.Text) is not { } form)
        {
            return false;
        }

        // What a type says by itself, the change of type tells of; what an enum does, the values that it lost.
        return (form.Kind == CheckFormKind.Range && change.HasOtherType)
            || (form.Kind == CheckFormKind.OneOf && !old.Values.IsEmpty && !now.Values.IsEmpty)
            || ColumnFacts.Of(old, table.Old, database).As(old.Kind, now.Kind).Keep(form, now.Kind, database);
    }

    // The same text is another check where SQLite counts in hundredths what it counted in ones.
    private static bool IsInOtherUnits(SchemaColumn old, SchemaColumn now, DatabaseKind database) =>
        database == DatabaseKind.Sqlite && ColumnConversion.ScaleOf(old.Kind) is { } before && ColumnConversion.ScaleOf(now.Kind) is { } after && before != after;
}
