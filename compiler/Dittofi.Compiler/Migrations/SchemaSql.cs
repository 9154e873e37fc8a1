using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Migrations;

/// <summary>The parts of a schema in SQL: what the first migration and the later ones are both made of.</summary>
internal static class SchemaSql
{
    /// <summary>The lines of a table's definition. PostgreSQL's foreign keys follow when all tables are there.</summary>
    public static IEnumerable<SqlText> Lines(SchemaTable table, DatabaseKind database)
    {
        var lines = table.Columns.Select(column => Column(column, database));
        if (!table.Columns.Any(column => column.IsIdentity || column.IsKey))
        {
            lines = lines.Append(SqlText.Of($"PRIMARY KEY ({Commas(table.Columns.Select(column => column.Name))})"));
        }

        return lines.Concat(table.Constraints
            .Where(each => each.Kind is SchemaConstraintKind.Unique or SchemaConstraintKind.Check
                || (each.Kind == SchemaConstraintKind.ForeignKey && database == DatabaseKind.Sqlite))
            .Select(Constraint));
    }

    /// <summary>A column with all that its line says.</summary>
    public static SqlText Column(SchemaColumn column, DatabaseKind database)
    {
        var line = SqlText.Of($"{column.Name} {column.Type}");
        if (column.IsIdentity)
        {
            return database == DatabaseKind.Sqlite
                ? SqlText.Of($"{line} PRIMARY KEY AUTOINCREMENT")
                : SqlText.Of($"{line} GENERATED ALWAYS AS IDENTITY PRIMARY KEY");
        }

        if (column.IsKey)
        {
            return SqlText.Of($"{line} NOT NULL PRIMARY KEY");
        }

        var required = column.IsOptional ? line : SqlText.Of($"{line} NOT NULL");
        return column.Default is { } given ? SqlText.Of($"{required} DEFAULT {given}") : required;
    }

    /// <summary>A constraint with its name.</summary>
    /// <exception cref="InvalidOperationException">An index is no constraint.</exception>
    public static SqlText Constraint(SchemaConstraint constraint) => constraint switch
    {
        { Kind: SchemaConstraintKind.Unique } => SqlText.Of($"CONSTRAINT {constraint.Name} UNIQUE ({Commas(constraint.Columns)})"),
        { Kind: SchemaConstraintKind.Check, Condition: { } condition } => SqlText.Of($"CONSTRAINT {constraint.Name} CHECK ({condition})"),
        { Kind: SchemaConstraintKind.ForeignKey, Target: { } target } => SqlText.Of(
            $"CONSTRAINT {constraint.Name} FOREIGN KEY ({Commas(constraint.Columns)}) REFERENCES {target} ({constraint.TargetColumn ?? Id}) ON DELETE {Rule(constraint.OnDelete)}"),
        _ => throw new InvalidOperationException($"{constraint.Name} is no constraint."),
    };

    /// <summary>PostgreSQL's statement that adds a constraint.</summary>
    public static SqlText Added(SchemaTable table, SchemaConstraint constraint) => SqlText.Of($"ALTER TABLE {table.Name}\n    ADD {Constraint(constraint)}");

    /// <summary>The statement that makes an index.</summary>
    public static SqlText Index(SchemaTable table, SchemaConstraint index) =>
        SqlText.Of($"CREATE INDEX {index.Name} ON {table.Name} ({Commas(index.Columns)})");

    /// <summary>The names of SQLite's triggers for a foreign key.</summary>
    public static IEnumerable<SqlIdentifier> TriggerNames(SchemaConstraint key) => [SqlNames.Trigger(key.Name, "insert"), SqlNames.Trigger(key.Name, "update")];

    /// <summary>SQLite's triggers: it says only that some foreign key was broken, and a client is told which.</summary>
    public static IEnumerable<SqlText> Triggers(SchemaTable table, SchemaConstraint key)
    {
        if (key is not { Kind: SchemaConstraintKind.ForeignKey, Target: { } target, Columns: [var column, ..] })
        {
            yield break;
        }

        var missing = SqlText.Of($"WHEN NEW.{column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {target} WHERE {key.TargetColumn ?? Id} = NEW.{column})");
        var message = SqlText.Literal(SqlDialect.Sqlite, $"constraint failed: {key.Name.Name}");
        var body = SqlText.Of($"{missing}\nBEGIN\n    SELECT RAISE(ABORT, {message});\nEND");
        yield return SqlText.Of($"CREATE TRIGGER {SqlNames.Trigger(key.Name, "insert")} BEFORE INSERT ON {table.Name}\n{body}");
        yield return SqlText.Of($"CREATE TRIGGER {SqlNames.Trigger(key.Name, "update")} BEFORE UPDATE OF {column} ON {table.Name}\n{body}");
    }

    /// <summary>What follows once all tables are there: PostgreSQL's foreign keys, SQLite's triggers that tell which was broken.</summary>
    public static IEnumerable<SqlText> Relations(SchemaTable table, DatabaseKind database) => table.Of(SchemaConstraintKind.ForeignKey)
        .SelectMany(key => database == DatabaseKind.Sqlite ? Triggers(table, key) : [Added(table, key)]);

    /// <summary>Names with commas between them.</summary>
    public static SqlText Commas(IEnumerable<SqlIdentifier> names) => SqlText.Commas(names.Select(SqlText.Identifier));

    private static SqlIdentifier Id => SqlIdentifier.Column(ModelBinder.IdName);

    private static SqlText Rule(DeleteRule rule) => rule switch
    {
        DeleteRule.Cascade => SqlText.Of($"CASCADE"),
        DeleteRule.Clear => SqlText.Of($"SET NULL"),
        _ => SqlText.Of($"RESTRICT"),
    };
}
