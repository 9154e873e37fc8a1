using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Migrations;

/// <summary>A difference as the statements of PostgreSQL that make it; they run in one transaction.</summary>
internal static class PostgresMigration
{
    private const DatabaseKind Database = DatabaseKind.PostgreSql;

    /// <summary>The statements in order.</summary>
    public static IEnumerable<SqlText> Statements(SchemaDiff diff) =>
    [
        .. diff.Dropped.SelectMany(table => table.Of(SchemaConstraintKind.ForeignKey)
            .Where(key => diff.Dropped.Any(other => other != table && other.Name.Equals(key.Target)))
            .Select(key => Drop(table, key))),
        .. diff.Changed.SelectMany(change => change.Dropped.Where(each => each.Kind == SchemaConstraintKind.ForeignKey).Select(each => Drop(change.Old, each))),
        .. diff.Dropped.Select(table => SqlText.Of($"DROP TABLE {table.Name}")),
        .. diff.Changed.SelectMany(change => change.Dropped.Where(each => each.Kind != SchemaConstraintKind.ForeignKey).Select(each => Drop(change.Old, each))),
        .. diff.Changed.SelectMany(change => change.DroppedColumns.Select(column => SqlText.Of($"ALTER TABLE {change.Old.Name} DROP COLUMN {column.Name}"))),
        .. RenameOrder.Of(diff.Changed.Where(change => change.IsRenamed).Select(change => (change.Old.Name, change.New.Name)))
            .Select(pair => SqlText.Of($"ALTER TABLE {pair.From} RENAME TO {pair.To}")),
        .. diff.Changed.SelectMany(Renames),
        .. diff.Created.SelectMany(Created),
        .. diff.Changed.SelectMany(change => change.Columns.SelectMany(column => Column(change.New, column))),
        .. diff.Changed.SelectMany(change => change.Added.Where(each => each.Kind != SchemaConstraintKind.ForeignKey).Select(each => Add(change.New, each))),
        .. diff.Created.SelectMany(table => SchemaSql.Relations(table, Database)),
        .. diff.Changed.SelectMany(change => change.Added.Where(each => each.Kind == SchemaConstraintKind.ForeignKey).Select(each => Add(change.New, each))),
    ];

    private static SqlText Drop(SchemaTable table, SchemaConstraint constraint) => constraint.Kind == SchemaConstraintKind.Index
        ? SqlText.Of($"DROP INDEX {constraint.Name}")
        : SqlText.Of($"ALTER TABLE {table.Name} DROP CONSTRAINT {constraint.Name}");

    private static SqlText Add(SchemaTable table, SchemaConstraint constraint) =>
        constraint.Kind == SchemaConstraintKind.Index ? SchemaSql.Index(table, constraint) : SchemaSql.Added(table, constraint);

    private static IEnumerable<SqlText> Renames(TableChange change)
    {
        var columns = change.Columns.Where(column => column.IsRenamed).Select(column => (column.Old?.Name ?? change.Old.Name, column.New?.Name ?? change.New.Name));
        foreach (var (from, to) in RenameOrder.Of(columns))
        {
            yield return SqlText.Of($"ALTER TABLE {change.New.Name} RENAME COLUMN {from} TO {to}");
        }

        foreach (var (old, now) in change.Renamed)
        {
            yield return now.Kind == SchemaConstraintKind.Index
                ? SqlText.Of($"ALTER INDEX {old.Name} RENAME TO {now.Name}")
                : SqlText.Of($"ALTER TABLE {change.New.Name} RENAME CONSTRAINT {old.Name} TO {now.Name}");
        }
    }

    private static IEnumerable<SqlText> Created(SchemaTable table)
    {
        var lines = SqlText.Join(SqlText.Of($",\n    "), SchemaSql.Lines(table, Database));
        yield return SqlText.Of($"CREATE TABLE {table.Name} (\n    {lines}\n)");
        foreach (var index in table.Of(SchemaConstraintKind.Index))
        {
            yield return SchemaSql.Index(table, index);
        }
    }

    private static IEnumerable<SqlText> Column(SchemaTable table, ColumnChange change)
    {
        if (change.New is not { } column)
        {
            yield break;
        }

        if (change.Old is not { } old)
        {
            yield return SqlText.Of($"ALTER TABLE {table.Name} ADD COLUMN {SchemaSql.Column(column, Database)}");
            yield break;
        }

        var alter = SqlText.Of($"ALTER TABLE {table.Name} ALTER COLUMN {column.Name}");
        var isStoredOtherwise = old.Type.Text != column.Type.Text;
        if (isStoredOtherwise)
        {
            // A default of the old type would have to be converted too.
            if (old.Default is not null)
            {
                yield return SqlText.Of($"{alter} DROP DEFAULT");
            }

            var value = SqlText.Identifier(column.Name);
            var converted = ColumnConversion.Between(old.Kind, column) is { } conversion ? conversion.PostgreSql(value) : value;
            yield return SqlText.Of($"{alter} TYPE {column.Type} USING {converted}");
        }

        if (column.Default is { } given && (isStoredOtherwise || change.HasOtherDefault))
        {
            yield return SqlText.Of($"{alter} SET DEFAULT {given}");
        }
        else if (column.Default is null && old.Default is not null && !isStoredOtherwise)
        {
            yield return SqlText.Of($"{alter} DROP DEFAULT");
        }

        if (old.IsOptional && !column.IsOptional)
        {
            if (column.Default is { } filled)
            {
                yield return SqlText.Of($"UPDATE {table.Name} SET {column.Name} = {filled} WHERE {column.Name} IS NULL");
            }

            yield return SqlText.Of($"{alter} SET NOT NULL");
        }
        else if (!old.IsOptional && column.IsOptional)
        {
            yield return SqlText.Of($"{alter} DROP NOT NULL");
        }
    }
}
