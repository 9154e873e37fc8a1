using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Expressions;

/// <summary>Finds operations whose answer is known now; C# would refuse or warn about them in the emitted code.</summary>
internal static class ConstantChecks
{
    /// <summary>What is wrong with an operation on two operands, or null.</summary>
    public static DiagnosticDescriptor? Problem(BinaryOperator operation, BoundExpression left, BoundExpression right)
    {
        var isComparison = operation is BinaryOperator.Equal or BinaryOperator.NotEqual
            or BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;
        if (isComparison && NullFlow.PathOf(left) is { } path && path == NullFlow.PathOf(right))
        {
            return OperatorDiagnostics.SameOperands;
        }

        if (operation is BinaryOperator.Equal or BinaryOperator.NotEqual && ((IsNull(left) && !right.Type.IsOptional) || (IsNull(right) && !left.Type.IsOptional) || (IsNull(left) && IsNull(right))))
        {
            return OperatorDiagnostics.NeverNullTest;
        }

        return operation is BinaryOperator.Divide or BinaryOperator.Remainder && Number(right) is 0m ? OperatorDiagnostics.ConstantFault
            : Number(left) is { } && Number(right) is { } && IsArithmetic(operation) && TryCompute(operation, left, right) is null ? OperatorDiagnostics.ConstantFault
            : null;
    }

    /// <summary>The value of arithmetic on two literals, or null when an operand is none.</summary>
    public static BoundLiteral? Fold(BoundBinary binary) =>
        TryCompute(binary.Operator, binary.Left, binary.Right) is { } value ? new BoundLiteral(value, binary.Type, binary.Span) : null;

    private static object? TryCompute(BinaryOperator operation, BoundExpression left, BoundExpression right)
    {
        try
        {
            return (Literal(left), Literal(right)) switch
            {
                (int a, int b) => Convert.ToInt32(Compute(operation, a, b), CultureInfo.InvariantCulture),
                (int or long, int or long) => Convert.ToInt64(Compute(operation, Whole(left), Whole(right)), CultureInfo.InvariantCulture),
                (int or long or decimal, int or long or decimal) => Compute(operation, Number(left) ?? 0, Number(right) ?? 0),
                _ => null,
            };
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    private static long Compute(BinaryOperator operation, long a, long b) => operation switch
    {
        BinaryOperator.Add => checked(a + b),
        BinaryOperator.Subtract => checked(a - b),
        BinaryOperator.Multiply => checked(a * b),
        BinaryOperator.Divide => a / b,
        _ => a % b,
    };

    private static decimal Compute(BinaryOperator operation, decimal a, decimal b) => operation switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => a / b,
        _ => a % b,
    };

    private static long Whole(BoundExpression expression) => Convert.ToInt64(Literal(expression), CultureInfo.InvariantCulture);

    private static decimal? Number(BoundExpression expression) =>
        Literal(expression) is int or long or decimal ? Convert.ToDecimal(Literal(expression), CultureInfo.InvariantCulture) : null;

    private static object? Literal(BoundExpression expression) => expression switch
    {
        BoundConversion conversion => Literal(conversion.Operand),
        BoundLiteral literal => literal.Value,
        _ => null,
    };

    private static bool IsNull(BoundExpression expression) => expression is BoundLiteral { Value: null };

    private static bool IsArithmetic(BinaryOperator operation) =>
        operation is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Remainder;
}
