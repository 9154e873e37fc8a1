using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>The foreign keys of a table, and the indexes that they want.</summary>
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

    /// <summary>Whether nothing that is declared serves the search for the rows that refer to one.</summary>
    public static bool WantsIndex(ModelSymbol model, PropertySymbol relation) =>
        !model.Indexes.Concat(model.Uniques).Any(key => key.Properties[0].Name == relation.Name);
}
