using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Queries;

/// <summary>How many digits behind the point the exact value of an expression can have; SQLite computes decimals as whole numbers of such a scale.</summary>
internal static class DecimalScale
{
    /// <summary>The most digits that a scaled 64-bit number leaves room for.</summary>
    public const int Most = 18;

    /// <summary>The digits, or null where no bound is known (a division) or it is beyond <see cref="Most"/>.</summary>
    public static int? Of(BoundExpression expression)
    {
        var scale = Compute(expression);
        return scale is > Most ? null : scale;
    }

    private static int? Compute(BoundExpression expression) => expression switch
    {
        BoundLiteral { Value: decimal number } => number.Scale,
        BoundLiteral => 0,
        BoundUnary unary => Compute(unary.Operand),
        BoundConversion conversion => Compute(conversion.Operand),
        BoundNonNull nonNull => Compute(nonNull.Operand),
        BoundBinary { Operator: BinaryOperator.Divide } => null,
        BoundBinary { Operator: BinaryOperator.Multiply } product => Compute(product.Left) + Compute(product.Right),
        BoundBinary binary => Larger(Compute(binary.Left), Compute(binary.Right)),
        BoundConditional conditional => Larger(Compute(conditional.First), Compute(conditional.Second)),
        BoundCoalesce coalesce => Larger(Compute(coalesce.Left), Compute(coalesce.Right)),
        BoundCall { Function.Name: "sum" or "min" or "max" } call when CollectionQuery.Of(call.Receiver) is { } query => (call.Arguments.OfType<BoundLambda>().FirstOrDefault() ?? query.Selected) is { } lambda ? Compute(lambda.Body) : null,
        BoundCall { Receiver: { Type.NonOptional: not ListType } receiver } call when call.Type.NonOptional is ScalarType { Definition: DecimalDefinition } => OfCall(call, receiver),
        BoundCall { Type.NonOptional: ScalarType { Definition: DecimalDefinition, First: null } } => null,
        { Type.NonOptional: ListType list } => OfElements(list),
        { Type.NonOptional: ScalarType { Definition: DecimalDefinition } type } => DecimalDefinition.Scale(type),
        { Type.NonOptional: ScalarType { Definition.NumericRank: not null } } => 0,
        _ => null,
    };

    private static int? OfCall(BoundCall call, BoundExpression receiver)
    {
        // What a text or a list gives has no digits of its own.
        if (!Conversions.IsNumeric(receiver.Type))
        {
            return null;
        }

        var scales = call.Arguments.Prepend(receiver).Select(Compute).ToArray();
        return scales.All(scale => scale is not null)
            ? call.Function.Digits([.. scales.Select(scale => scale ?? 0)], [.. call.Arguments.Select(argument => (argument as BoundLiteral)?.Value)])
            : null;
    }

    // Computed elements may have any number of digits.
    private static int? OfElements(ListType list) => list.Element.NonOptional switch
    {
        ScalarType { Definition: DecimalDefinition, First: null } => null,
        ScalarType { Definition: DecimalDefinition } number => DecimalDefinition.Scale(number),
        _ => 0,
    };

    private static int? Larger(int? left, int? right) => left is { } a && right is { } b ? Math.Max(a, b) : null;
}
