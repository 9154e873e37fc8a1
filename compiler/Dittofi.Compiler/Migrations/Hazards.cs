using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Binding;

namespace Dittofi.Compiler.Migrations;

/// <summary>The hazards of a difference. Their codes are never used for anything else.</summary>
internal static class Hazards
{
    /// <summary>The code of an index that writes wait for.</summary>
    public const string WritesWait = "H07";

    private const int MostNamed = 10;

    /// <summary>All codes, each with what it stands for.</summary>
    public static ImmutableArray<Hazard> Known { get; } =
    [
        new("H01", "a table is dropped"),
        new("H02", "a column is dropped"),
        new("H03", "values may not fit their new type"),
        new("H04", "a value is required that rows may not have"),
        new("H05", "a value of an enum is gone"),
        new("H06", "rows may not be unique"),
        new(WritesWait, "writes wait while an index is made"),
        new("H08", "rows may break a stricter rule"),
        new("H09", "reads and writes wait while a table is written anew"),
    ];

    /// <summary>The hazards, table by table.</summary>
    public static IEnumerable<Hazard> Of(SchemaDiff diff) => diff.Dropped.Select(table => Dropped(table, diff)).Concat(diff.Changed.SelectMany(change => Of(change, diff.Database)));

    private static Hazard Dropped(SchemaTable table, SchemaDiff diff)
    {
        var isJoin = table.Model.Contains('.', StringComparison.Ordinal);
        var fresh = diff.Created.FirstOrDefault(created => created.Model.Contains('.', StringComparison.Ordinal) == isJoin);
        var hint = fresh is null ? "" : $" If it is called {fresh.Model} now: --rename {table.Model}:{fresh.Model.Split('.')[^1]}";
        return new Hazard("H01", $"The rows of {table.Model} are lost.{hint}");
    }

    private static IEnumerable<Hazard> Of(TableChange change, DatabaseKind database) =>
        change.DroppedColumns.Select(column => Dropped(column, change))
            .Concat(change.Columns.SelectMany(column => Of(column, change.New.Model, database)))
            .Concat(change.Added.Select(constraint => Added(constraint, change, database)).OfType<Hazard>());

    private static Hazard Dropped(SchemaColumn column, TableChange change)
    {
        var model = change.New.Model;
        if (change.AddedColumns.FirstOrDefault(added => added.Property == column.Property) is { } same)
        {
            return new Hazard("H02", $"The values of {model}.{column.Property} are lost: they are {column.Kind}, of which no {same.Kind} can be made.");
        }

        var renamed = change.AddedColumns.FirstOrDefault(added => added.Kind == column.Kind);
        var hint = renamed is null ? "" : $" If it is called {renamed.Property} now: --rename {change.Old.Model}.{column.Property}:{renamed.Property}";
        return new Hazard("H02", $"The values of {model}.{column.Property} are lost.{hint}");
    }

    private static IEnumerable<Hazard> Of(ColumnChange change, string model, DatabaseKind database)
    {
        if (change.New is not { } column)
        {
            yield break;
        }

        if (change.Old is { } old && old.Kind != column.Kind && ColumnConversion.Between(old.Kind, column) is { IsNarrowing: true })
        {
            yield return new Hazard("H03", $"A value of {model}.{column.Property}, which was {old.Kind}, may not fit {column.Kind}, or be rounded.");
        }

        if (database == DatabaseKind.PostgreSql && change.IsStoredAnew)
        {
            yield return new Hazard("H09", $"While the values of {model}.{column.Property} become {column.Kind}, the table is written anew, and reads and writes of it wait.");
        }

        if (change is { IsNewlyRequired: true, Old: not null } && column.Default is { } filled)
        {
            yield return new Hazard("H04", $"{model}.{column.Property} is required: rows without it get {filled}, and cannot be told from those that had it.");
        }
        else if (change.IsNewlyRequired && column.Default is null)
        {
            yield return new Hazard("H04", $"{model}.{column.Property} is required and has no default: where there are rows without it, the migration fails. Give it a default, or make it optional.");
        }

        if (change.Old is { Values.IsEmpty: false } former && !column.Values.IsEmpty && former.Values.Except(column.Values, StringComparer.Ordinal).ToList() is { Count: > 0 } gone)
        {
            var more = gone.Count > MostNamed ? $" and {(gone.Count - MostNamed).ToString(CultureInfo.InvariantCulture)} more" : "";
            yield return new Hazard("H05", $"{model}.{column.Property} can no longer be {string.Join(", ", gone.Take(MostNamed))}{more}: where a row is, the migration fails.");
        }
    }

    private static Hazard? Added(SchemaConstraint constraint, TableChange change, DatabaseKind database)
    {
        var columns = constraint.Columns.Select(name => change.Columns.FirstOrDefault(column => column.New?.Name.Equals(name) == true)).ToList();
        var properties = string.Join(", ", columns.Select(column => column?.New?.Property));
        return constraint.Kind switch
        {
            SchemaConstraintKind.Unique when !columns.Any(column => column is { Old: null, New: { IsOptional: true, Default: null } }) =>
                new Hazard("H06", $"Where two rows of {change.New.Model} have the same {properties}, the migration fails."),
            SchemaConstraintKind.Index when database == DatabaseKind.PostgreSql =>
                new Hazard(WritesWait, $"While the index of {change.New.Model} ({properties}) is made, writes to the table wait. Where it is large: --concurrently"),
            SchemaConstraintKind.Check when !change.IsOfAddedColumn(constraint) && !CheckStrictness.IsKnown(constraint, change) =>
                new Hazard("H08", $"Where a row of {change.New.Model} breaks the rules of {properties}, the migration fails."),
            _ => null,
        };
    }
}
