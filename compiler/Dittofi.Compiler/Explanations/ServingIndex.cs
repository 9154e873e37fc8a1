using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Explanations;

/// <summary>Tells which of the declared indexes finds the rows of a query; which one a database takes is its own choice.</summary>
internal static class ServingIndex
{
    /// <summary>What finds the rows.</summary>
    public static string Of(RowQuery query)
    {
        if (query.IsById)
        {
            return $"the primary key of {query.Model.Table} finds the row";
        }

        var tests = query.Where.Where(condition => !CanBeLeftOut(condition)).Select(ColumnTest.Of).OfType<ColumnTest>().ToList();
        var (best, found) = Keys(query.Model).Select(key => (Key: key, Found: Found(key.Columns, tests))).MaxBy(each => each.Found);
        if (found > 0)
        {
            return $"{best.Name} finds the rows of {query.Model.Table} by {string.Join(", ", best.Columns.Take(found).Select(column => column.Column))}";
        }

        var order = query.OrderBy.TakeWhile(key => !key.IsId).ToList();
        var sorted = order.Count == 0
            ? $"the primary key of {query.Model.Table}"
            : order.TrueForAll(key => key.Property is not null && key.IsDescending == order[0].IsDescending)
                ? Keys(query.Model).FirstOrDefault(key => key.Columns.Take(order.Count).SequenceEqual(order.Select(sorting => sorting.Property))).Name
                : null;
        return query.IsPage && sorted is not null
            ? $"{sorted} gives the rows of {query.Model.Table} in their order"
            : $"reads every row of {query.Model.Table}";
    }

    /// <summary>What finds the rows of a list.</summary>
    public static string Of(SelectedList list)
    {
        var collection = list.Rows.Rows;
        return collection.Collection.Link switch
        {
            ReferringRows { Relation: var relation } =>
                $"{Keys(collection.Model).First(key => key.Columns[0] == relation).Name} finds the rows of {collection.Model.Table} by {relation.Column}",
            JoinTable { IsInverse: false } table => $"the primary key of {table.Table} finds its pairs by {table.Own}",
            JoinTable table => $"{SqlNames.Index(SqlIdentifier.Of(table.Table), [SqlIdentifier.Column(table.Own), SqlIdentifier.Column(table.Other)]).Name} finds the pairs of {table.Table} by {table.Own}",
            _ => "",
        };
    }

    // The keys of a table, those that hold a row apart first.
    private static IEnumerable<(string Name, IReadOnlyList<PropertySymbol> Columns)> Keys(ModelSymbol model)
    {
        var table = SqlIdentifier.Of(model.Table);
        SqlIdentifier[] Columns(IEnumerable<PropertySymbol> properties) => [.. properties.Select(property => SqlIdentifier.Column(property.Column))];
        var declared = model.Uniques.Select(key => (SqlNames.Unique(table, Columns(key.Properties)).Name, (IReadOnlyList<PropertySymbol>)key.Properties))
            .Concat(model.Indexes.Select(key => (SqlNames.Index(table, Columns(key.Properties)).Name, (IReadOnlyList<PropertySymbol>)key.Properties)));
        var id = model.Properties.Where(property => property.Name == Names.Id)
            .Select(property => ($"the primary key of {model.Table}", (IReadOnlyList<PropertySymbol>)[property]));
        var relations = model.Properties
            .Where(property => property.References is not null && Lowering.ForeignKeys.WantsIndex(model, property))
            .Select(property => (SqlNames.Index(table, Columns([property])).Name, (IReadOnlyList<PropertySymbol>)[property]));
        return id.Concat(declared).Concat(relations);
    }

    // How many columns of a key narrow the rows: those with one value, then one with a range.
    private static int Found(IReadOnlyList<PropertySymbol> columns, List<ColumnTest> tests)
    {
        var equal = columns.TakeWhile(column => tests.Exists(test => test.Property == column && test.IsEquality)).Count();
        return equal < columns.Count && tests.Exists(test => test.Property == columns[equal]) ? equal + 1 : equal;
    }

    private static bool CanBeLeftOut(BoundExpression condition) => condition is BoundBinary { Operator: BinaryOperator.Or } or && !RowExpressions.UsesRow(or.Left);
}
