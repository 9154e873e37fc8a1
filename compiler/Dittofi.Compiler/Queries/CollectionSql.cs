using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Queries;

/// <summary>Translates functions of the rows that belong to a row: <c>any</c>, <c>all</c> and <c>contains</c> to EXISTS, the others to subqueries (language page, section 13).</summary>
/// <param name="sql">Translates expressions.</param>
/// <param name="rows">The rows in sight.</param>
/// <param name="parameters">The parameters of the statement.</param>
/// <param name="dialect">The database's SQL.</param>
internal sealed class CollectionSql(SqlExpressionEmitter sql, SqlRows rows, QueryParameters parameters, SqlDialect dialect)
{
    /// <summary>Why a call cannot be translated alike for both databases; null where it can.</summary>
    public static string? Reason(BoundCall call, CollectionQuery query)
    {
        var element = Element(call, query);
        return call.Function.Name switch
        {
            "any" or "all" or "count" or "where" or "orderBy" or "select" => null,
            "contains" or "sum" or "min" or "max" when element is null || (IsDecimal(element) && DecimalScale.Of(element) is null) => "Arithmetic with so many digits",
            "contains" => null,
            "sum" when element is { Type: ScalarType { Definition: not DoubleDefinition } } => null,
            "min" or "max" when element is { Type: ScalarType { Definition: { IsOrdered: true } and not UuidDefinition } } => null,
            _ => $"'{call.Function.Form}' of this list",
        };
    }

    /// <summary>The call; a decimal on SQLite in the form that <see cref="DecimalScale"/> says.</summary>
    public SqlText Emit(BoundCall call, CollectionQuery query)
    {
        var lambda = call.Arguments.OfType<BoundLambda>().FirstOrDefault();
        var isCondition = call.Function.Name is "any" or "all" or "count";
        var lambdas = query.Conditions.Concat(query.Selected is { } selected ? [selected] : []).Concat(lambda is null ? [] : [lambda]).ToList();
        var name = SqlNames.SnakeCase(query.Rows.Model.RowName);
        return rows.Inside(name, [.. lambdas.Select(each => each.Parameter.Name).Distinct(StringComparer.Ordinal)], alias => parameters.UnderRow(() =>
        {
            var conditions = query.Conditions.Select(condition => condition.Body);
            if (lambda is not null && isCondition)
            {
                conditions = conditions.Append(call.Function.Name == "all" ? new BoundUnary(UnaryOperator.Not, lambda.Body, TypeTable.Boolean, lambda.Span) : lambda.Body);
            }

            var element = Element(call, query);
            if (call.Function.Name == "contains" && element is not null)
            {
                conditions = conditions.Append(new BoundBinary(BinaryOperator.Equal, element, call.Arguments[0], TypeTable.Boolean, call.Span));
            }

            var from = From(query.Rows, alias, [.. conditions], needsRows: lambdas.Count > 0);
            return call.Function.Name switch
            {
                "any" or "contains" => SqlText.Of($"EXISTS {Select(SqlText.Literal(1), from)}"),
                "all" => SqlText.Of($"NOT EXISTS {Select(SqlText.Literal(1), from)}"),
                "count" => Select(SqlText.Of($"count(*)"), from),
                _ when element is null => throw new InvalidOperationException($"{call.Function.Name} of rows has no form in SQL."),
                "sum" => Select(Sum(call, element), from),
                "min" => Select(SqlText.Of($"min({Value(element)})"), from),
                _ => Select(SqlText.Of($"max({Value(element)})"), from),
            };
        }));
    }

    private static BoundExpression? Element(BoundCall call, CollectionQuery query) =>
        call.Function.Name is "any" or "all" or "count" ? null : call.Arguments.OfType<BoundLambda>().FirstOrDefault()?.Body ?? query.Selected?.Body;

    private SqlText Value(BoundExpression element) => StoredForm.Ordered(
        sql.Value(element, IsDecimal(element) ? DecimalScale.Form(element) : null), element.Type, SqlExpressionEmitter.IsManaged(element), dialect);

    // PostgreSQL widens a sum of whole numbers; here it has 64 bits and fails beyond, as SQLite's does.
    private SqlText Sum(BoundCall call, BoundExpression element) => (IsDecimal(element), dialect == SqlDialect.PostgreSql) switch
    {
        (true, _) => DecimalSql.Sum(Value(element), DecimalScale.Known(element) is { IsWide: true }, DecimalScale.Of(call) ?? 0, dialect),
        (_, true) => SqlText.Of($"coalesce(sum({Value(element)})::bigint, 0)"),
        _ => SqlText.Of($"coalesce(sum({Value(element)}), 0)"),
    };

    private static SqlText Select(SqlText value, (SqlText From, SqlText Where) rows) => SqlText.Subquery(SqlText.Of($"SELECT {value}"), rows.From, rows.Where);

    private (SqlText From, SqlText Where) From(BoundCollection collection, SqlIdentifier alias, IReadOnlyList<BoundExpression> conditions, bool needsRows)
    {
        var target = SqlText.Of($"{SqlIdentifier.Of(collection.Model.Table)} AS {alias}");
        var owner = Owner(collection.Row);
        var (from, link) = collection.Collection.Link switch
        {
            ReferringRows { Relation: var relation } => (target, SqlText.Of($"{alias}.{SqlIdentifier.Column(relation.Column)} = {owner}")),
            JoinTable table => (
                needsRows ? SqlText.Of($"{SqlIdentifier.Of(table.Table)} JOIN {target} ON {alias}.{SqlIdentifier.Column(collection.Model.Id.Column)} = {Pair(table, table.Other)}") : SqlText.Of($"{SqlIdentifier.Of(table.Table)}"),
                SqlText.Of($"{Pair(table, table.Own)} = {owner}")),
            _ => throw new InvalidOperationException($"{collection.Collection.Link} ties no rows."),
        };
        var where = conditions.Select(condition => Guarded(link, condition)).Prepend(link);
        return (SqlText.Of($"FROM {from}"), SqlText.Of($"WHERE {SqlText.Join(SqlText.Of($"\n  AND "), where)}"));
    }

    private static SqlText Pair(JoinTable table, string column) => SqlText.Of($"{SqlIdentifier.Of(table.Table)}.{SqlIdentifier.Column(column)}");

    // Of rows that do not belong there it is not computed, lest it fail.
    private SqlText Guarded(SqlText link, BoundExpression condition)
    {
        var holds = sql.Condition(condition, asFilter: true);
        return RowExpressions.CanFail(condition) ? SqlText.Of($"CASE WHEN {link} THEN {holds} ELSE {SqlText.Literal(dialect, false)} END") : holds;
    }

    // The id of a row that a relation refers to is the relation's own value.
    private SqlText Owner(BoundExpression row) =>
        row is BoundRelated related && !rows.Has(related) ? sql.Value(related.Reference, null) : rows.Column(row, IdOf(row));

    private static PropertySymbol IdOf(BoundExpression row) =>
        row.Type.NonOptional is ModelType { Model.Id: var id } ? id : throw new InvalidOperationException($"{row.Type} has no id.");

    private static bool IsDecimal(BoundExpression expression) => expression.Type.NonOptional is ScalarType { Definition: DecimalDefinition };
}
