using System.Collections.Immutable;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Queries;

/// <summary>Finds what an expression takes to be there without having tested it itself.</summary>
internal static class Presence
{
    /// <summary>The optional values, each once.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="known">What is known to be there.</param>
    public static IEnumerable<BoundExpression> Of(BoundExpression expression, ImmutableHashSet<string> known) =>
        Needed(expression, known).DistinctBy(NullFlow.PathOf, StringComparer.Ordinal);

    private static IEnumerable<BoundExpression> Needed(BoundExpression expression, ImmutableHashSet<string> known)
    {
        switch (expression)
        {
            case BoundNonNull { Operand: var operand } when NullFlow.PathOf(operand) is { } path && !IsOfLambda(operand):
                return known.Contains(path) ? [] : [operand];
            case BoundBinary { Operator: BinaryOperator.And } and:
                return Needed(and.Left, known).Concat(Needed(and.Right, known.Union(NullFlow.Facts(and.Left).WhenTrue)));
            case BoundBinary { Operator: BinaryOperator.Or } or:
                return Needed(or.Left, known).Concat(Needed(or.Right, known.Union(NullFlow.Facts(or.Left).WhenFalse)));
            case BoundConditional choice:
                var facts = NullFlow.Facts(choice.Condition);
                return Needed(choice.Condition, known)
                    .Concat(Needed(choice.First, known.Union(facts.WhenTrue)))
                    .Concat(Needed(choice.Second, known.Union(facts.WhenFalse)));
            default:
                return RowExpressions.Parts(expression).SelectMany(part => Needed(part, known));
        }
    }

    private static bool IsOfLambda(BoundExpression operand) => RowExpressions.Flatten(operand).Any(part => part is BoundVariable { Variable.Kind: VariableKind.Lambda });
}
