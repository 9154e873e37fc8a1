using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Queries;

/// <summary>The INSERT of one row.</summary>
internal static class InsertText
{
    /// <summary>The statement: what the system writes first, then the values in their order.</summary>
    public static SqlText Of(ModelSymbol model, IReadOnlyList<PropertyValue> values, QueryParameters parameters)
    {
        var made = AutoColumns.OfCreate(model, parameters).ToList();
        var columns = made.Select(column => column.Column).Concat(values.Select(value => SqlIdentifier.Column(value.Property.Column)));
        var given = made.Select(column => column.Value).Concat(values.Select(value => SqlText.Of($"{parameters.AddStored(value)}")));
        return SqlText.Of($"INSERT INTO {SqlIdentifier.Of(model.Table)} ({SqlText.Commas(columns.Select(SqlText.Identifier))})\nVALUES ({SqlText.Commas(given)})");
    }
}
