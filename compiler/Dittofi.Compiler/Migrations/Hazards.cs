using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Migrations;

/// <summary>The hazards of a difference. Their codes are never used for anything else.</summary>
internal static class Hazards
{
    /// <summary>The code of an index that writes wait for.</summary>
    public const string WritesWait = "H07";

    private const int MostNamed = 10;

    /// <summary>All codes, each with what it stands for.</summary>
    public static ImmutableArray<(string Code, string Words)> Known { get; } =
    [
        ("H01", "a table is dropped"),
        ("H02", "a column is dropped"),
        ("H03", "values may not fit their new type"),
        ("H04", "a value is required that rows may not have"),
        ("H05", "a value of an enum is gone"),
        ("H06", "rows may not be unique"),
        (WritesWait, "writes wait while an index is made"),
        ("H08", "rows may break a stricter rule"),
        ("H09", "reads and writes wait while a table is written anew"),
    ];

    /// <summary>The hazards, table by table.</summary>
    public static IEnumerable<Hazard> Of(SchemaDiff diff) => diff.Dropped.Select(table => Dropped(table, diff)).Concat(diff.Changed.SelectMany(change => Of(change, diff)));

    /// <summary>Whether a word can allow a hazard: a code, or a code and what it happens to.</summary>
    public static bool IsWord(string word) => Known.Any(known => word == known.Code || (word.StartsWith(known.Code + ":", StringComparison.Ordinal) && word.Length > known.Code.Length + 1));

    private static Hazard Dropped(SchemaTable table, SchemaDiff diff) => new("H01", table.Model, $"The rows of {table.Model} are lost.{RenameHint.Of(table, diff)}");

    private static IEnumerable<Hazard> Of(TableChange change, SchemaDiff diff) =>
        change.DroppedColumns.Select(column => Dropped(column, change))
            .Concat(change.Columns.SelectMany(column => Of(column, change, diff)))
            .Concat(change.Added.Select(constraint => Added(constraint, change, diff)).OfType<Hazard>())
            .Concat(CheckStrictness.Stricter(change, diff.Database).Select(check =>
                new Hazard("H08", Subject(check, change), $"Where a row of {change.New.Model} breaks the rules of {Properties(check, change, ", ")}, the migration fails.")));

    private static Hazard Dropped(SchemaColumn column, TableChange change)
    {
        var property = $"{change.New.Model}.{column.Property}";
        var words = change.AddedColumns.FirstOrDefault(added => added.Property == column.Property) is { } same
            ? $" They are {column.Kind}, of which no {same.Kind} can be made."
            : RenameHint.Of(column, change);
        return new Hazard("H02", property, $"The values of {property} are lost.{words}");
    }

    private static IEnumerable<Hazard> Of(ColumnChange change, TableChange table, SchemaDiff diff)
    {
        if (change.New is not { } column)
        {
            yield break;
        }

        var property = $"{table.New.Model}.{column.Property}";
        if (change.Old is { } old && old.Kind != column.Kind && ColumnConversion.Between(old.Kind, column) is { IsNarrowing: true }
            && !ColumnFacts.Of(old, table.Old, diff.Database).Fits(old.Kind, column.Kind))
        {
            yield return new Hazard("H03", property, $"A value of {property}, which was {old.Kind}, may not fit {column.Kind}, or be rounded.");
        }

        if (diff.Database == DatabaseKind.PostgreSql && change.IsStoredAnew)
        {
            yield return new Hazard("H09", property, $"While the values of {property} become {column.Kind}, the table is written anew, and reads and writes of it wait.");
        }

        if (change is { IsNewlyRequired: true, Old: not null } && column.Default is { } filled)
        {
            yield return new Hazard("H04", property, $"{property} is required: rows without it get {filled}, and cannot be told from those that had it.");
            foreach (var unique in table.New.Of(SchemaConstraintKind.Unique).Where(unique => unique.Columns.Contains(column.Name) && !table.Added.Contains(unique)))
            {
                yield return new Hazard("H06", Subject(unique, table), $"Where two rows of {table.New.Model} that have no {property} come to the same {Properties(unique, table, ", ")}, the migration fails.");
            }
        }
        else if (change.IsNewlyRequired && column.Default is null)
        {
            yield return new Hazard("H04", property, $"{property} is required and has no default: where there are rows without it, the migration fails. Give it a default, or make it optional.");
        }

        if (change.Old is { Values.IsEmpty: false } former && !column.Values.IsEmpty && former.Values.Except(column.Values, StringComparer.Ordinal).ToList() is { Count: > 0 } gone)
        {
            var more = gone.Count > MostNamed ? $" and {(gone.Count - MostNamed).ToString(CultureInfo.InvariantCulture)} more" : "";
            yield return new Hazard("H05", property, $"{property} can no longer be {string.Join(", ", gone.Take(MostNamed))}{more}: where a row is, the migration fails.");
        }
    }

    private static Hazard? Added(SchemaConstraint constraint, TableChange change, SchemaDiff diff)
    {
        var columns = constraint.Columns.Select(name => Column(name, change)).ToList();
        var properties = Properties(constraint, change, ", ");
        return constraint.Kind switch
        {
            SchemaConstraintKind.Unique when !columns.Exists(column => column is { Old: null, New: { IsOptional: true, Default: null } }) && !IsUniqueAlready(columns, change) =>
                new Hazard("H06", Subject(constraint, change), $"Where two rows of {change.New.Model} have the same {properties}, the migration fails."),
            SchemaConstraintKind.Index when diff.Database == DatabaseKind.PostgreSql =>
                new Hazard(WritesWait, Subject(constraint, change), $"While the index of {change.New.Model} ({properties}) is made, writes to the table wait. Where it is large: --concurrently"),
            SchemaConstraintKind.ForeignKey when columns is [{ Old: { } old, New: { } now }] && !IsNarrowed(old, now) && !LedThere(old, constraint, change, diff) =>
                new Hazard("H03", Subject(constraint, change), $"A value of {change.New.Model}.{properties} may be the id of no row of the table that it leads to now, or of another than was meant."),
            _ => null,
        };
    }

    // Rows that differ in less differ in more.
    private static bool IsUniqueAlready(List<ColumnChange?> columns, TableChange change) => change.Old.Of(SchemaConstraintKind.Unique).Any(unique =>
        unique.Columns.All(name => columns.Exists(column => column is { HasOtherType: false, Old: { } old } && old.Name.Equals(name))));

    private static bool IsNarrowed(SchemaColumn old, SchemaColumn now) => old.Kind != now.Kind && ColumnConversion.Between(old.Kind, now) is { IsNarrowing: true };

    // A table that others made is in no schema, and stays what it is.
    private static bool LedThere(SchemaColumn old, SchemaConstraint now, TableChange change, SchemaDiff diff) =>
        change.Old.Of(SchemaConstraintKind.ForeignKey).Any(key => key.Columns.Contains(old.Name) && Id(key.Target, diff.Old) == Id(now.Target, diff.New));

    private static string? Id(SqlIdentifier? table, DatabaseSchema schema) => schema.Tables.FirstOrDefault(each => each.Name.Equals(table))?.Id ?? table?.Name;

    private static ColumnChange? Column(SqlIdentifier name, TableChange change) => change.Columns.FirstOrDefault(column => column.New?.Name.Equals(name) == true);

    private static string Subject(SchemaConstraint constraint, TableChange change) => $"{change.New.Model}.{Properties(constraint, change, ",")}";

    private static string Properties(SchemaConstraint constraint, TableChange change, string comma) => string.Join(comma, constraint.Columns.Select(name => Column(name, change)?.New?.Property ?? name.Name));
}
