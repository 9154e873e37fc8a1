using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Migrations;

/// <summary>
/// A difference as the statements of SQLite that make it; they run in one transaction, foreign keys checked at its end. What ALTER TABLE cannot say is a new
/// table that takes the rows and then the name of the old one (sqlite.org, "Making Other Kinds Of Table Schema Changes").
/// </summary>
internal static class SqliteMigration
{
    private const DatabaseKind Database = DatabaseKind.Sqlite;

    /// <summary>The statements in order.</summary>
    public static IEnumerable<SqlText> Statements(SchemaDiff diff)
    {
        var rebuilt = diff.Changed.Where(IsRebuilt).ToList();
        var others = diff.Changed.Except(rebuilt).ToList();
        var gone = rebuilt.Select(change => change.Old.Name).Concat(diff.Dropped.Select(table => table.Name)).ToHashSet();
        var anew = rebuilt.Select(change => change.New.Name).ToHashSet();
        var made = rebuilt.Select(change => change.New).Concat(diff.Created).ToHashSet();
        return
        [
            // A trigger of another table that asks for one that is not there for a moment keeps any table from being renamed.
            .. diff.Old.Tables.Where(table => !diff.Dropped.Contains(table)).SelectMany(table => KeysTo(table, gone)).SelectMany(key => SchemaSql.TriggerNames(key.Key))
                .Select(name => SqlText.Of($"DROP TRIGGER {name}")),
            .. diff.Dropped.Select(table => SqlText.Of($"DROP TABLE {table.Name}")),

            // The keys of other tables go along with a table that is renamed, but not with one that is dropped.
            .. RenameOrder.Of(rebuilt.Where(change => change.IsRenamed).Select(change => (change.Old.Name, change.New.Name)))
                .Select(pair => SqlText.Of($"ALTER TABLE {pair.From} RENAME TO {pair.To}")),
            .. rebuilt.SelectMany(Copied),
            .. rebuilt.Select(change => SqlText.Of($"DROP TABLE {change.New.Name}")),
            .. rebuilt.Select(change => SqlText.Of($"ALTER TABLE {Aside(change)} RENAME TO {change.New.Name}")),
            .. diff.Created.Select(table => Create(table, table.Name)),
            .. others.SelectMany(change => change.AddedColumns.Select(column => AddColumn(change, column))),
            .. others.SelectMany(change => change.Dropped.Concat(change.Renamed.Select(pair => pair.Old))).Select(index => SqlText.Of($"DROP INDEX {index.Name}")),
            .. diff.New.Tables.Where(made.Contains).SelectMany(table => table.Of(SchemaConstraintKind.Index).Select(index => SchemaSql.Index(table, index))),
            .. others.SelectMany(change => change.Added.Concat(change.Renamed.Select(pair => pair.New))
                .Where(each => each.Kind == SchemaConstraintKind.Index).Select(index => SchemaSql.Index(change.New, index))),
            .. diff.New.Tables.SelectMany(table => made.Contains(table) ? SchemaSql.Relations(table, Database) : KeysTo(table, anew).SelectMany(key => SchemaSql.Triggers(key.Table, key.Key))),
        ];
    }

    private static IEnumerable<(SchemaTable Table, SchemaConstraint Key)> KeysTo(SchemaTable table, HashSet<SqlIdentifier> tables) =>
        table.Of(SchemaConstraintKind.ForeignKey).Where(key => key.Target is { } target && tables.Contains(target)).Select(key => (table, key));

    // An index is none of the table's definition, and a column can be added that says all of itself.
    private static bool IsRebuilt(TableChange change) =>
        change.IsRenamed
        || change.Columns.Any(column => column.IsChanged && (column.Old is not null || !CanBeAdded(column)))
        || change.Dropped.Any(each => each.Kind != SchemaConstraintKind.Index)
        || change.Renamed.Any(pair => pair.New.Kind != SchemaConstraintKind.Index)
        || change.Added.Any(each => each.Kind != SchemaConstraintKind.Index && !(each.Kind == SchemaConstraintKind.Check && change.IsOfAddedColumn(each)));

    // A default in parentheses is an expression to it, which a column that is added cannot have.
    private static bool CanBeAdded(ColumnChange column) => column.New is { } added && (added.IsOptional || added.Default is not null) && added.Default?.Text[0] != '(';

    private static SqlText AddColumn(TableChange change, SchemaColumn column)
    {
        var checks = change.Added.Where(each => each.Kind == SchemaConstraintKind.Check && each.Columns.Contains(column.Name)).Select(SchemaSql.Constraint);
        return SqlText.Of($"ALTER TABLE {change.New.Name} ADD COLUMN {SqlText.Join(SqlText.Of($"\n    "), [SchemaSql.Column(column, Database), .. checks])}");
    }

    private static SqlText Create(SchemaTable table, SqlIdentifier name) =>
        SqlText.Of($"CREATE TABLE {name} (\n    {SqlText.Join(SqlText.Of($",\n    "), SchemaSql.Lines(table, Database))}\n) STRICT");

    // No name of ours starts so.
    private static SqlIdentifier Aside(TableChange change) => SqlNames.Aside(change.New.Name);

    private static IEnumerable<SqlText> Copied(TableChange change)
    {
        var aside = Aside(change);
        yield return Create(change.New, aside);
        var kept = change.Columns.Where(column => column is { Old: not null, New: not null }).ToList();
        var targets = SqlText.Commas(kept.Select(column => column.New?.Name).OfType<SqlIdentifier>().Select(SqlText.Identifier));
        yield return SqlText.Of($"INSERT INTO {aside} ({targets})\nSELECT {SqlText.Commas(kept.Select(Value))}\nFROM {change.New.Name}");
        if (change.New.Columns.Any(column => column.IsIdentity))
        {
            // The ids of rows that were deleted are not given again.
            var (old, now) = (SqlText.Literal(SqlDialect.Sqlite, change.New.Name.Name), SqlText.Literal(SqlDialect.Sqlite, aside.Name));
            yield return SqlText.Of($"DELETE FROM sqlite_sequence WHERE name = {now}");
            yield return SqlText.Of($"INSERT INTO sqlite_sequence (name, seq) SELECT {now}, seq FROM sqlite_sequence WHERE name = {old}");
        }
    }

    private static SqlText Value(ColumnChange change)
    {
        if (change is not { Old: { } old, New: { } column })
        {
            return SqlText.Null;
        }

        var value = SqlText.Identifier(old.Name);
        var converted = old.Kind != column.Kind && ColumnConversion.Between(old.Kind, column) is { } conversion ? conversion.Sqlite(value) : value;
        return old.IsOptional && !column.IsOptional && column.Default is { } filled ? SqlText.Of($"COALESCE({converted}, {filled})") : converted;
    }
}
