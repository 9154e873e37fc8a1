using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>The statement that reads a list of what belongs to rows, for all of them at once; the first column says to which row each belongs.</summary>
internal sealed class ListStatement
{
    private readonly QueryParameters _parameters;

    /// <summary>Writes the statement.</summary>
    /// <param name="list">The list.</param>
    /// <param name="lowerer">Takes its text.</param>
    /// <param name="ids">The ids of the rows that the list belongs to, in C#.</param>
    public ListStatement(SelectedList list, EventLowerer lowerer, CSharpCode ids)
    {
        _parameters = lowerer.NewParameters();
        var (model, link) = (list.Rows.Rows.Model, list.Rows.Rows.Collection.Link);
        var sql = lowerer.Sql(_parameters, model);
        if (link is JoinTable pairs)
        {
            sql.Rows.Reserve(pairs.Table);
            sql.Rows.Qualify();
        }

        var ownerAlias = list.ReadsOwner ? sql.Rows.Join(SqlNames.SnakeCase(Owner(list).RowName)) : null;
        if (ownerAlias is not null)
        {
            sql.Rows.Qualify();
        }

        var owners = _parameters.Add(ParameterEmitter.EmitList(Owner(list).Id.Type, ids, lowerer.Names, scale: 0));
        var shown = list.Inner is { } inner
            ? _parameters.UnderRow(() => new SelectionSql(sql, inner, before: 1))
            : WithOwner(() => new SelectionSql(sql, model, list.Rows.Selected ?? throw new InvalidOperationException("A list without a shape has a value of each row.")));
        var (from, owner) = link switch
        {
            ReferringRows { Relation: var relation } => (SqlText.Of($"{SqlIdentifier.Of(model.Table)}"), sql.Rows.Own(relation)),
            JoinTable table => (
                SqlText.Of($"{SqlIdentifier.Of(table.Table)}\nJOIN {SqlIdentifier.Of(model.Table)} ON {sql.Rows.Own(model.Id)} = {Pair(table, table.Other)}"),
                Pair(table, table.Own)),
            _ => throw new InvalidOperationException($"{link} ties no rows."),
        };
        var isOwned = lowerer.Dialect == SqlDialect.Sqlite
            ? SqlText.Of($"{owner} IN (SELECT value FROM json_each({owners}))")
            : SqlText.Of($"{owner} = ANY ({owners})");
        var where = list.Rows.Conditions.Select(condition => WithOwner(() => Guarded(condition.Body, isOwned, sql, lowerer.Dialect))).Prepend(isOwned).ToList();
        var order = list.OrderBy.TakeWhile(key => !key.IsId).Select(key => _parameters.UnderRow(() => SortKeySql.Order(key, sql))).Append(LastKey(list, sql));
        var joins = ownerAlias is null
            ? shown.Joins
            : SqlText.Of($"\nJOIN {SqlIdentifier.Of(Owner(list).Table)} AS {ownerAlias} ON {ownerAlias}.{SqlIdentifier.Column(Owner(list).Id.Column)} = {owner}{shown.Joins}");
        Shown = shown.Shown;
        var text = SqlText.Of(
            $"SELECT {owner}, {shown.Columns}\nFROM {from}{joins}\nWHERE {SqlText.Join(SqlText.Of($"\n  AND "), where)}\nORDER BY {SqlText.Commas(order)}");
        Text = CSharpCode.Identifier(lowerer.AddStatement("List" + char.ToUpperInvariant(list.Field.Name[0]) + list.Field.Name[1..], CSharpCode.RawLiteral(text)));

        // In a condition or a value the row that the others belong to goes by its names.
        T WithOwner<T>(Func<T> write) => _parameters.UnderRow(() => sql.Rows.Within(() =>
        {
            if (ownerAlias is not null)
            {
                sql.Rows.Call(Names.Row, ownerAlias);
                sql.Rows.Call(Owner(list).RowName, ownerAlias);
            }

            return write();
        }));
    }

    /// <summary>The constant with its text.</summary>
    public CSharpCode Text { get; }

    /// <summary>Its parameters.</summary>
    public CSharpCode Parameters => _parameters.List;

    /// <summary>The lists that hang on its rows.</summary>
    public ShownRow Shown { get; }

    private static ModelSymbol Owner(SelectedList list) => list.Rows.Rows.Row switch
    {
        BoundRelated related => related.Model,
        { Type: Types.ModelType { Model: var model } } => model,
        var row => throw new InvalidOperationException($"{row.Type} has no rows of its own."),
    };

    private static SqlText Pair(JoinTable table, string column) => SqlText.Of($"{SqlIdentifier.Of(table.Table)}.{SqlIdentifier.Column(column)}");

    private static SqlText LastKey(SelectedList list, SqlExpressionEmitter sql)
    {
        var id = sql.Sorted(list.Rows.Rows.Model.Id);
        return list.OrderBy.FirstOrDefault(key => key.IsId)?.IsDescending == true ? SqlText.Of($"{id} DESC") : id;
    }

    // Of rows of others it is not computed, lest it fail.
    private static SqlText Guarded(BoundExpression condition, SqlText isOwned, SqlExpressionEmitter sql, SqlDialect dialect)
    {
        var holds = sql.Condition(condition, asFilter: true);
        return RowExpressions.CanFail(condition) ? SqlText.Of($"CASE WHEN {isOwned} THEN {holds} ELSE {SqlText.Literal(dialect, false)} END") : holds;
    }
}
