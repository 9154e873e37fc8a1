using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Queries;

/// <summary>Translates paths through many-to-one relations: a condition on the other row alone to a semi-join, which either table's indexes can answer, any other value to a subquery.</summary>
/// <param name="sql">Translates expressions.</param>
/// <param name="rows">The rows in sight.</param>
/// <param name="dialect">The database's SQL.</param>
internal sealed class RelationSql(SqlExpressionEmitter sql, SqlRows rows, SqlDialect dialect)
{
    /// <summary>A column of a row that a relation refers to, NULL where it refers to none.</summary>
    public SqlText Column(BoundRelated related, PropertySymbol property) => rows.Inside(NameOf(related), [], alias =>
        Subquery(StoredForm.Read(property, SqlText.Of($"{alias}.{SqlIdentifier.Column(property.Column)}"), dialect), related.Model, alias, SqlText.Of($"{alias}.{SqlIdentifier.Column(related.Model.Id.Column)} = {sql.Value(related.Reference, null)}")));

    /// <summary>The condition as one that the relation's value must be among; null where it looks at other rows too, or holds where there is no row.</summary>
    /// <param name="condition">A condition of which null and false count alike.</param>
    public SqlText? Filter(BoundExpression condition)
    {
        // In a subquery it is computed of rows that nothing refers to, of which it must not fail.
        var followed = IsStrict(condition) && !RowExpressions.CanFail(condition) ? Followed(condition).ToList() : [];
        if (followed is not [{ } related, ..] || NullFlow.PathOf(related) is not { } path || followed.Any(other => other is null || NullFlow.PathOf(other) != path))
        {
            return null;
        }

        var reference = sql.Value(related.Reference, null);
        var ids = rows.Inside(NameOf(related), [path], alias => Subquery(SqlText.Of($"{alias}.{SqlIdentifier.Column(related.Model.Id.Column)}"), related.Model, alias, sql.Condition(condition, asFilter: true)));
        return SqlText.Of($"{reference} IN {ids}");
    }

    private static SqlText Subquery(SqlText column, ModelSymbol model, SqlIdentifier alias, SqlText where) => SqlText.Subquery(
        SqlText.Of($"SELECT {column}"),
        SqlText.Of($"FROM {SqlIdentifier.Of(model.Table)} AS {alias}"),
        SqlText.Of($"WHERE {where}"));

    private static string NameOf(BoundRelated related) => SqlNames.SnakeCase(Plain(related.Reference) is BoundMember { Member.Name: var name } ? name : related.Model.RowName);

    private static BoundExpression Plain(BoundExpression expression) => expression is BoundNonNull nonNull ? Plain(nonNull.Operand) : expression;

    // Whether it is never true of values that are not there.
    private bool IsStrict(BoundExpression condition) => condition switch
    {
        BoundBinary { Operator: BinaryOperator.And or BinaryOperator.Or } both => IsStrict(both.Left) && IsStrict(both.Right),
        BoundBinary { Operator: BinaryOperator.Equal } equality => !sql.CanBeNull(equality.Left) || !sql.CanBeNull(equality.Right),
        BoundBinary { Operator: BinaryOperator.NotEqual } difference => !sql.CanBeNull(difference.Left) && !sql.CanBeNull(difference.Right),
        BoundBinary { Operator: BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual } => true,
        BoundMember or BoundCall => condition.Type == TypeTable.Boolean,
        _ => false,
    };

    // For each use of a row the first relation on the way to it that is not joined yet; null for a row that is in sight.
    private IEnumerable<BoundRelated?> Followed(BoundExpression expression) => expression switch
    {
        BoundVariable { Variable.Kind: VariableKind.Row } => [null],
        BoundRelated related when rows.Has(related) => [null],
        BoundRelated related => Followed(related.Reference).Select(inner => inner ?? related),
        _ => RowExpressions.Parts(expression).SelectMany(Followed),
    };
}
