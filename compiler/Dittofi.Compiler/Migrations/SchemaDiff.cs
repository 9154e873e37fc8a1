using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Migrations;

/// <summary>What is between two schemas whose ids tell which table and column is which.</summary>
/// <param name="Old">Before.</param>
/// <param name="New">After.</param>
/// <param name="Dropped">The tables that go.</param>
/// <param name="Created">The tables that come.</param>
/// <param name="Changed">The tables that stay and change.</param>
internal sealed record SchemaDiff(
    DatabaseSchema Old, DatabaseSchema New, ImmutableArray<SchemaTable> Dropped, ImmutableArray<SchemaTable> Created, ImmutableArray<TableChange> Changed)
{
    /// <summary>The database of both.</summary>
    public DatabaseKind Database => New.Database;

    /// <summary>Whether the two are the same.</summary>
    public bool IsEmpty => Dropped.IsEmpty && Created.IsEmpty && Changed.IsEmpty;

    /// <summary>Compares two schemas.</summary>
    public static SchemaDiff Between(DatabaseSchema old, DatabaseSchema fresh)
    {
        var tables = old.Tables.Select(table => (Old: table, New: fresh.Find(table.Id))).ToList();
        var names = tables.Where(pair => pair.New is not null).ToDictionary(pair => pair.Old.Name, pair => pair.New?.Name);
        return new SchemaDiff(
            old,
            fresh,
            [.. tables.Where(pair => pair.New is null).Select(pair => pair.Old)],
            [.. fresh.Tables.Where(table => old.Find(table.Id) is null)],
            [.. fresh.Tables.Select(table => old.Find(table.Id) is { } former ? Change(former, table, names) : null).OfType<TableChange>().Where(change => change.IsChanged)]);
    }

    private static TableChange Change(SchemaTable old, SchemaTable table, Dictionary<SqlIdentifier, SqlIdentifier?> tableNames)
    {
        var columns = old.Columns.Where(column => Kept(column, table) is null).Select(column => new ColumnChange(column, null))
            .Concat(table.Columns.Select(column => new ColumnChange(old.Columns.FirstOrDefault(former => former.Id == column.Id && Kept(former, table) is not null), column)))
            .ToImmutableArray();
        var names = columns.Where(column => column is { Old: not null, New: not null }).ToDictionary(column => column.Old?.Name ?? old.Name, column => column.New?.Name);
        var left = table.Constraints.ToList();
        var dropped = ImmutableArray.CreateBuilder<SchemaConstraint>();
        var renamed = ImmutableArray.CreateBuilder<(SchemaConstraint Old, SchemaConstraint New)>();
        foreach (var constraint in old.Constraints)
        {
            var shape = Shape(constraint, names, tableNames);
            var match = shape is null ? null : left.Where(each => Shape(each, null, null) == shape).OrderBy(each => each.Name.Equals(constraint.Name) ? 0 : 1).FirstOrDefault();
            var isFree = match is not null && (match.Name.Equals(constraint.Name) || !old.Constraints.Any(each => each.Name.Equals(match.Name)));
            if (match is null || !isFree)
            {
                dropped.Add(constraint);
                continue;
            }

            left.Remove(match);
            if (!match.Name.Equals(constraint.Name))
            {
                renamed.Add((constraint, match));
            }
        }

        return new TableChange(old, table, columns, dropped.ToImmutable(), [.. left], renamed.ToImmutable());
    }

    private static SchemaColumn? Kept(SchemaColumn column, SchemaTable table) => table.Columns.FirstOrDefault(each =>
        each.Id == column.Id && each.IsIdentity == column.IsIdentity && each.IsKey == column.IsKey && (each.Kind == column.Kind || ColumnConversion.Between(column.Kind, each) is not null));

    /// <summary>What a constraint says, in the names of after; null where it speaks of what is gone.</summary>
    private static string? Shape(SchemaConstraint constraint, Dictionary<SqlIdentifier, SqlIdentifier?>? columns, Dictionary<SqlIdentifier, SqlIdentifier?>? tables)
    {
        var condition = constraint.Condition?.Text;
        var names = new List<string>();
        foreach (var name in constraint.Columns)
        {
            if ((columns is null ? name : columns.GetValueOrDefault(name)) is not { } now)
            {
                return null;
            }

            condition = condition?.Replace(name.Text, now.Text, StringComparison.Ordinal);
            names.Add(now.Text);
        }

        var target = constraint.Target;

        // A table that others made is in no schema, and stays what it is.
        if (target is not null && tables?.TryGetValue(target, out var then) == true)
        {
            if (then is null)
            {
                return null;
            }

            target = then;
        }

        return $"{constraint.Kind} ({string.Join(',', names)}) {condition} {target} {constraint.TargetColumn} {constraint.OnDelete}";
    }
}
