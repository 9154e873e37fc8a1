using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Migrations;

/// <summary>Differences between schemas in the author's words.</summary>
internal static class DifferenceWords
{
    /// <summary>What is different, models before their properties.</summary>
    public static IEnumerable<Difference> Of(SchemaDiff diff) => diff.Created.Select(table => new Difference($"{table.Model} is new", Model(table), Relation(table)))
        .Concat(diff.Dropped.Select(table => new Difference($"{table.Model} is gone", Model(table), Relation(table))))
        .Concat(diff.Changed.SelectMany(Of));

    private static IEnumerable<Difference> Of(TableChange change)
    {
        var model = change.New.Model;
        if (change.IsRenamed)
        {
            yield return new Difference(
                change.Old.Model == model ? $"the table of {model} has another name" : $"{change.Old.Model} is called {model}", Model(change.New), Relation(change.New));
        }

        var told = new HashSet<SqlIdentifier>();
        foreach (var column in change.Columns.Where(column => column.IsChanged))
        {
            told.UnionWith(new[] { column.Old?.Name, column.New?.Name }.OfType<SqlIdentifier>());
            yield return new Difference(Words(column, model), Model(change.New), column.New?.Property);
        }

        foreach (var constraint in change.Added.Concat(change.Dropped).Where(constraint => !constraint.Columns.All(told.Contains)).DistinctBy(constraint => constraint.Name))
        {
            yield return new Difference(Words(constraint, change), Model(change.New), Property(constraint, change));
        }

        if (!change.Renamed.IsEmpty && !change.IsRenamed && told.Count == 0)
        {
            yield return new Difference($"the constraints of {model} have other names", Model(change.New), null);
        }
    }

    private static string Words(ColumnChange column, string model) => column switch
    {
        { Old: null, New: { } added } => $"{model}.{added.Property} is new",
        { Old: { } dropped, New: null } => $"{model}.{dropped.Property} is gone",
        { Old: { } old, New: { } now } when old.Property != now.Property => $"{model}.{old.Property} is called {now.Property}",
        { Old: { } old, New: { } now } when column.HasOtherType => $"{model}.{now.Property} was {old.Kind} and is {now.Kind}",
        { Old: { } old, New: { } now } when old.IsOptional != now.IsOptional => $"{model}.{now.Property} became {(now.IsOptional ? "optional" : "required")}",
        { New: { } now } when column.HasOtherDefault => $"{model}.{now.Property} has another default",
        { New: { } now } when column.HasOtherValues => $"{model}.{now.Property} has other values",
        _ => $"{model} has a column of another name",
    };

    private static string Words(SchemaConstraint constraint, TableChange change)
    {
        var properties = string.Join(", ", constraint.Columns.Select(name => change.New.Columns.Concat(change.Old.Columns).FirstOrDefault(column => column.Name.Equals(name))?.Property ?? name.Name));
        return constraint.Kind switch
        {
            SchemaConstraintKind.Unique => $"what is unique in {change.New.Model} changed ({properties})",
            SchemaConstraintKind.Check => $"the rules of {change.New.Model}.{properties} changed",
            SchemaConstraintKind.ForeignKey => $"the relation {change.New.Model}.{properties} changed",
            _ => $"an index of {change.New.Model} changed ({properties})",
        };
    }

    private static string? Property(SchemaConstraint constraint, TableChange change) =>
        change.New.Columns.FirstOrDefault(column => column.Name.Equals(constraint.Columns[0]))?.Property;

    private static string Model(SchemaTable table) => table.Model.Split('.')[0];

    private static string? Relation(SchemaTable table) => table.Model.Split('.') is [_, var relation] ? relation : null;
}
