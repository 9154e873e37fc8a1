using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>
/// The tables of many-to-many relations: pairs of ids, each once, gone with either row. The index of the pairs turned round serves the other side.
/// </summary>
internal static class JoinTables
{
    /// <summary>The join tables of all models; each once.</summary>
    public static IEnumerable<(ModelSymbol Model, CollectionSymbol Collection, JoinTable Table, ModelSymbol Target)> Of(IReadOnlyCollection<ModelSymbol> models) =>
        from model in models
        from collection in model.Collections
        let table = collection.Link as JoinTable
        where table is { IsInverse: false }
        let target = models.FirstOrDefault(target => target.Name == collection.Target)
        where target is not null
        select (model, collection, table, target);

    /// <summary>The lines of the table's definition.</summary>
    public static IEnumerable<SqlText> Lines(ModelSymbol model, JoinTable table, ModelSymbol target, DatabaseKind database)
    {
        var (own, other) = Columns(table);
        yield return SqlText.Of($"{own} {MigrationLowering.ColumnType(model.Id.Type, database)} NOT NULL");
        yield return SqlText.Of($"{other} {MigrationLowering.ColumnType(target.Id.Type, database)} NOT NULL");
        yield return SqlText.Of($"PRIMARY KEY ({own}, {other})");
        if (database == DatabaseKind.Sqlite)
        {
            yield return Constraint(table, own, model);
            yield return Constraint(table, other, target);
        }
    }

    /// <summary>The index for the other side.</summary>
    public static SqlText Index(JoinTable table)
    {
        var (own, other) = Columns(table);
        var name = SqlIdentifier.Of(table.Table);
        return SqlText.Of($"CREATE INDEX {SqlNames.Index(name, [other, own])} ON {name} ({other}, {own})");
    }

    /// <summary>What follows once all tables are there: PostgreSQL's foreign keys, SQLite's triggers that tell which was broken.</summary>
    public static IEnumerable<SqlText> Relations(ModelSymbol model, JoinTable table, ModelSymbol target, DatabaseKind database)
    {
        var (own, other) = Columns(table);
        return database == DatabaseKind.Sqlite
            ? Triggers(table, own, model).Concat(Triggers(table, other, target))
            : [Added(table, own, model), Added(table, other, target)];
    }

    /// <summary>The names by which failures tell the two ends.</summary>
    public static (SqlIdentifier Own, SqlIdentifier Other) ForeignKeyNames(JoinTable table)
    {
        var (own, other) = Columns(table);
        return (Name(table, own), Name(table, other));
    }

    private static (SqlIdentifier Own, SqlIdentifier Other) Columns(JoinTable table) => (SqlIdentifier.Column(table.Own), SqlIdentifier.Column(table.Other));

    private static SqlIdentifier Name(JoinTable table, SqlIdentifier column) => SqlNames.ForeignKey(SqlIdentifier.Of(table.Table), column);

    private static SqlText Constraint(JoinTable table, SqlIdentifier column, ModelSymbol target) =>
        ForeignKeys.Constraint(Name(table, column), column, target, DeleteRule.Cascade);

    private static SqlText Added(JoinTable table, SqlIdentifier column, ModelSymbol target) =>
        SqlText.Of($"ALTER TABLE {SqlIdentifier.Of(table.Table)}\n    ADD {Constraint(table, column, target)}");

    private static IEnumerable<SqlText> Triggers(JoinTable table, SqlIdentifier column, ModelSymbol target) =>
        ForeignKeys.Triggers(SqlIdentifier.Of(table.Table), Name(table, column), column, target);
}
