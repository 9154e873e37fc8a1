using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Expressions;

/// <summary>Reads off a bound condition which optional values it shows to be there.</summary>
internal static class NullFlow
{
    /// <summary>What the condition shows when it is true and when it is false.</summary>
    public static NullFacts Facts(BoundExpression condition) => condition switch
    {
        BoundUnary { Operator: UnaryOperator.Not } not => Swap(Facts(not.Operand)),
        BoundBinary { Operator: BinaryOperator.And } and => And(Facts(and.Left), Facts(and.Right)),
        BoundBinary { Operator: BinaryOperator.Or } or => Swap(And(Swap(Facts(or.Left)), Swap(Facts(or.Right)))),
        BoundBinary { Operator: BinaryOperator.Equal } equal => Swap(NotNull(equal)),
        BoundBinary { Operator: BinaryOperator.NotEqual } different => NotNull(different),
        _ => NullFacts.None,
    };

    /// <summary>The path of a value that a test can speak of: a variable, or members of one; null for anything else.</summary>
    public static string? PathOf(BoundExpression expression) => expression switch
    {
        BoundVariable variable => variable.Variable.Name,
        BoundMember member when PathOf(member.Receiver) is { } receiver => $"{receiver}.{member.Member.Name}",
        BoundNonNull nonNull => PathOf(nonNull.Operand),
        BoundConversion conversion => PathOf(conversion.Operand),
        BoundRelated related => PathOf(related.Reference),
        _ => null,
    };

    // Only comparisons with null count: what else shows that a value is there, C#'s own analysis does not follow alike.
    private static NullFacts NotNull(BoundBinary comparison)
    {
        var tested = IsNull(comparison.Left) ? comparison.Right : IsNull(comparison.Right) ? comparison.Left : null;
        return tested is null ? NullFacts.None : new NullFacts([.. Paths(tested)], []);
    }

    private static bool IsNull(BoundExpression expression) => expression switch
    {
        BoundLiteral literal => literal.Value is null,
        BoundConversion conversion => IsNull(conversion.Operand),
        _ => false,
    };

    // With `a?.b` there, `a` is there as well.
    private static IEnumerable<string> Paths(BoundExpression expression)
    {
        for (var current = expression; current is not null; current = Inner(current))
        {
            if (PathOf(current) is { } path)
            {
                yield return path;
            }
        }
    }

    private static BoundExpression? Inner(BoundExpression expression) => expression switch
    {
        BoundMember { IsConditional: true } member => member.Receiver,
        BoundConversion conversion => conversion.Operand,
        BoundNonNull nonNull => nonNull.Operand,
        BoundRelated related => related.Reference,
        _ => null,
    };

    private static NullFacts Swap(NullFacts facts) => new(facts.WhenFalse, facts.WhenTrue);

    private static NullFacts And(NullFacts left, NullFacts right) =>
        new(left.WhenTrue.Union(right.WhenTrue), left.WhenFalse.Intersect(right.WhenFalse));
}
