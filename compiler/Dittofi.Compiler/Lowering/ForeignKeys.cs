using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>The foreign keys of a table, the indexes that they want, and on SQLite the triggers that tell which of them was broken.</summary>
internal static class ForeignKeys
{
    /// <summary>The relations of a model with the models that they refer to.</summary>
    public static IEnumerable<(PropertySymbol Relation, ModelSymbol Target)> Of(ModelSymbol model, IReadOnlyCollection<ModelSymbol> models) =>
        from property in model.Properties
        where property.References is not null
        let target = models.FirstOrDefault(target => target.Name == property.References)
        where target is not null
        select (property, target);

    /// <summary>The name by which a failure tells the relation.</summary>
    public static SqlIdentifier Name(ModelSymbol model, PropertySymbol relation) =>
        SqlNames.ForeignKey(SqlIdentifier.Of(model.Table), SqlIdentifier.Column(relation.Column));

    /// <summary>The constraint, as a line of its table on SQLite and as a statement of its own on PostgreSQL, where the other table must be there first.</summary>
    public static SqlText Constraint(ModelSymbol model, PropertySymbol relation, ModelSymbol target) =>
        Constraint(Name(model, relation), SqlIdentifier.Column(relation.Column), target, relation.OnDelete);

    /// <summary>The constraint of a column.</summary>
    public static SqlText Constraint(SqlIdentifier name, SqlIdentifier column, ModelSymbol target, DeleteRule onDelete)
    {
        var rule = onDelete switch
        {
            DeleteRule.Cascade => SqlText.Of($"CASCADE"),
            DeleteRule.Clear => SqlText.Of($"SET NULL"),
            _ => SqlText.Of($"RESTRICT"),
        };
        return SqlText.Of(
            $"CONSTRAINT {name} FOREIGN KEY ({column}) REFERENCES {SqlIdentifier.Of(target.Table)} ({SqlIdentifier.Column(target.Id.Column)}) ON DELETE {rule}");
    }

    /// <summary>PostgreSQL's statement that adds the constraint.</summary>
    public static SqlText Added(ModelSymbol model, PropertySymbol relation, ModelSymbol target) =>
        SqlText.Of($"ALTER TABLE {SqlIdentifier.Of(model.Table)}\n    ADD {Constraint(model, relation, target)}");

    /// <summary>Whether nothing that is declared serves the search for the rows that refer to one.</summary>
    public static bool WantsIndex(ModelSymbol model, PropertySymbol relation) =>
        !model.Indexes.Concat(model.Uniques).Any(key => key.Properties[0].Name == relation.Name);

    /// <summary>SQLite's triggers: it says only that some foreign key was broken, and a client is told which.</summary>
    public static IEnumerable<SqlText> Triggers(ModelSymbol model, PropertySymbol relation, ModelSymbol target) =>
        Triggers(SqlIdentifier.Of(model.Table), Name(model, relation), SqlIdentifier.Column(relation.Column), target);

    /// <summary>The triggers of a column.</summary>
    public static IEnumerable<SqlText> Triggers(SqlIdentifier table, SqlIdentifier name, SqlIdentifier column, ModelSymbol target)
    {
        var missing = SqlText.Of(
            $"WHEN NEW.{column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {SqlIdentifier.Of(target.Table)} WHERE {SqlIdentifier.Column(target.Id.Column)} = NEW.{column})");
        var message = SqlText.Literal(SqlDialect.Sqlite, $"constraint failed: {name.Name}");
        var body = SqlText.Of($"{missing}\nBEGIN\n    SELECT RAISE(ABORT, {message});\nEND");
        yield return SqlText.Of($"CREATE TRIGGER {SqlNames.Trigger(name, "insert")} BEFORE INSERT ON {table}\n{body}");
        yield return SqlText.Of($"CREATE TRIGGER {SqlNames.Trigger(name, "update")} BEFORE UPDATE OF {column} ON {table}\n{body}");
    }
}
