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

    /// <summary>The names by which failures tell the two ends.</summary>
    public static (SqlIdentifier Own, SqlIdentifier Other) ForeignKeyNames(JoinTable table)
    {
        var (own, other) = Columns(table);
        return (Name(table, own), Name(table, other));
    }

    private static (SqlIdentifier Own, SqlIdentifier Other) Columns(JoinTable table) => (SqlIdentifier.Column(table.Own), SqlIdentifier.Column(table.Other));

    private static SqlIdentifier Name(JoinTable table, SqlIdentifier column) => SqlNames.ForeignKey(SqlIdentifier.Of(table.Table), column);
}
