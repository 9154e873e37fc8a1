using System.Collections.Immutable;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Queries;

/// <summary>Tells which parts of an expression need the row at hand, and so the database.</summary>
internal static class RowExpressions
{
    /// <summary>Whether the row at hand takes part.</summary>
    public static bool UsesRow(BoundExpression expression) => Flatten(expression).Any(part => part is BoundVariable { Variable.Kind: VariableKind.Row });

    /// <summary>The expression and all its parts.</summary>
    public static IEnumerable<BoundExpression> Flatten(BoundExpression expression) =>
        Parts(expression).SelectMany(Flatten).Prepend(expression);

    /// <summary>The operands of an <c>&amp;&amp;</c> chain, in order.</summary>
    public static IEnumerable<BoundExpression> Conjuncts(BoundExpression expression) =>
        expression is BoundBinary { Operator: BinaryOperator.And } and ? Conjuncts(and.Left).Concat(Conjuncts(and.Right)) : [expression];

    /// <summary>Whether every value of the request in it is bound as it is, so that an absent one is NULL.</summary>
    public static bool IsPlain(BoundExpression expression) => expression is BoundBinary { Left: var left, Right: var right } && IsValue(left) && IsValue(right);

    private static bool IsValue(BoundExpression expression) => expression switch
    {
        BoundConversion conversion => IsValue(conversion.Operand),
        BoundNonNull nonNull => IsValue(nonNull.Operand),
        _ => expression is BoundVariable or BoundMember or BoundLiteral,
    };

    /// <summary>Whether evaluating it can fail: arithmetic overflows or divides by zero.</summary>
    public static bool CanFail(BoundExpression expression) => Flatten(expression).Any(part => part
        is BoundBinary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Remainder }
        or BoundUnary { Operator: UnaryOperator.Negate }
        or BoundCall { Function.CanFail: true });

    /// <summary>What an expression is made of.</summary>
    public static ImmutableArray<BoundExpression> Parts(BoundExpression expression) => expression switch
    {
        BoundMember member => [member.Receiver],
        BoundUnary unary => [unary.Operand],
        BoundBinary binary => [binary.Left, binary.Right],
        BoundConditional conditional => [conditional.Condition, conditional.First, conditional.Second],
        BoundCoalesce coalesce => [coalesce.Left, coalesce.Right],
        BoundInterpolation interpolation => interpolation.Parts,
        BoundConversion conversion => [conversion.Operand],
        BoundNonNull nonNull => [nonNull.Operand],
        BoundMap map => map.Values,
        BoundList list => list.Items,
        BoundCall call => call.Receiver is null ? call.Arguments : [call.Receiver, .. call.Arguments],
        BoundLambda lambda => [lambda.Body],
        BoundSent sent => [sent.Record],
        BoundRelated related => [related.Reference],
        BoundCollection collection => [collection.Row],
        _ => [],
    };
}
