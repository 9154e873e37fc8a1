using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Expressions;

/// <summary>What can go wrong when numbers are computed.</summary>
internal static class ArithmeticFacts
{
    /// <summary>Whether evaluating an expression may overflow or divide by zero, which fails the action (language page, section 7).</summary>
    public static bool CanOverflow(BoundExpression expression) => expression switch
    {
        BoundBinary binary => IsArithmetic(binary.Operator) || CanOverflow(binary.Left) || CanOverflow(binary.Right),
        BoundUnary unary => unary.Operator == UnaryOperator.Negate || CanOverflow(unary.Operand),
        BoundCoalesce coalesce => CanOverflow(coalesce.Left) || CanOverflow(coalesce.Right),
        BoundConditional choice => CanOverflow(choice.Condition) || CanOverflow(choice.First) || CanOverflow(choice.Second),
        BoundConversion conversion => CanOverflow(conversion.Operand),
        BoundInterpolation text => text.Parts.Any(CanOverflow),
        BoundList list => list.Items.Any(CanOverflow),
        BoundMap map => map.Values.Any(CanOverflow),
        BoundMember member => CanOverflow(member.Receiver),
        BoundNonNull present => CanOverflow(present.Operand),
        _ => false,
    };

    private static bool IsArithmetic(BinaryOperator operation) =>
        operation is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Remainder;
}
