using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Queries;

/// <summary>The INSERT of one row.</summary>
internal static class InsertText
{
    /// <summary>The statement: what the system writes first, then the values in their order.</summary>
    public static SqlText Of(ModelSymbol model, IReadOnlyList<PropertyValue> values, QueryParameters parameters, SqlDialect dialect)
    {
        var made = AutoColumns.OfCreate(model, parameters, dialect, id => SqlText.Of($"{parameters.Add(id)}")).ToList();
        var columns = made.Select(column => column.Column).Concat(values.Select(value => SqlIdentifier.Column(value.Property.Column)));
        var given = made.Select(column => column.Value).Concat(values.Select(value => StoredForm.Write(value.Property, SqlText.Of($"{parameters.AddStored(value)}"), dialect)));
        return SqlText.Of($"INSERT INTO {SqlIdentifier.Of(model.Table)} ({SqlText.Commas(columns.Select(SqlText.Identifier))})\nVALUES ({SqlText.Commas(given)})");
    }

    /// <summary>The statement that makes many rows: what the system writes is the same in all, the values come from the rows of a parameter.</summary>
    /// <param name="model">The model.</param>
    /// <param name="values">The values.</param>
    /// <param name="parameters">Takes what all rows have alike.</param>
    /// <param name="row">Takes the values of one row.</param>
    /// <param name="dialect">The database's SQL.</param>
    public static SqlText OfEach(ModelSymbol model, IReadOnlyList<PropertyValue> values, QueryParameters parameters, QueryParameters row, SqlDialect dialect)
    {
        var made = AutoColumns.OfCreate(model, parameters, dialect, id => dialect.RowValue(row.Add(id))).ToList();
        var places = values.Select(value => StoredForm.Write(value.Property, dialect.RowValue(row.AddStored(value)), dialect)).ToList();
        var columns = made.Select(column => column.Column).Concat(values.Select(value => SqlIdentifier.Column(value.Property.Column)));
        var given = made.Select(column => column.Value).Concat(places);
        return SqlText.Of($"INSERT INTO {SqlIdentifier.Of(model.Table)} ({SqlText.Commas(columns.Select(SqlText.Identifier))})\nSELECT {SqlText.Commas(given)}\n{dialect.RowsSource(parameters.Count, row.Count)}");
    }
}
