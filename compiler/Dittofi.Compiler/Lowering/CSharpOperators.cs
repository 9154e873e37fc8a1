using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Lowering;

/// <summary>The binary operators in C#, and where their operands stand in parentheses: where C# wants them, and where a reader does.</summary>
internal static class CSharpOperators
{
    /// <summary>How an operator is written, and how strongly it binds.</summary>
    public static (CSharpCode Sign, CSharpPrecedence Precedence) Of(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add or BinaryOperator.Concatenate => (CSharpCode.Of($"+"), CSharpPrecedence.Additive),
        BinaryOperator.Subtract => (CSharpCode.Of($"-"), CSharpPrecedence.Additive),
        BinaryOperator.Multiply => (CSharpCode.Of($"*"), CSharpPrecedence.Multiplicative),
        BinaryOperator.Divide => (CSharpCode.Of($"/"), CSharpPrecedence.Multiplicative),
        BinaryOperator.Remainder => (CSharpCode.Of($"%"), CSharpPrecedence.Multiplicative),
        BinaryOperator.Equal => (CSharpCode.Of($"=="), CSharpPrecedence.Equality),
        BinaryOperator.NotEqual => (CSharpCode.Of($"!="), CSharpPrecedence.Equality),
        BinaryOperator.Less => (CSharpCode.Of($"<"), CSharpPrecedence.Relational),
        BinaryOperator.LessOrEqual => (CSharpCode.Of($"<="), CSharpPrecedence.Relational),
        BinaryOperator.Greater => (CSharpCode.Of($">"), CSharpPrecedence.Relational),
        BinaryOperator.GreaterOrEqual => (CSharpCode.Of($">="), CSharpPrecedence.Relational),
        BinaryOperator.And => (CSharpCode.Of($"&&"), CSharpPrecedence.And),
        BinaryOperator.Or => (CSharpCode.Of($"||"), CSharpPrecedence.Or),
        _ => throw new InvalidOperationException($"{operation} has no form in C#."),
    };

    /// <summary>What a left operand must be to stand without parentheses: a chain needs none, a comparison of comparisons and <c>&amp;&amp;</c> beside <c>||</c> do.</summary>
    public static CSharpPrecedence LeftOperand(CSharpPrecedence operation) => operation switch
    {
        CSharpPrecedence.Equality or CSharpPrecedence.Relational => CSharpPrecedence.Additive,
        CSharpPrecedence.Or => CSharpPrecedence.Equality,
        _ => operation,
    };

    /// <summary>The same of a right operand, which no chain goes on with.</summary>
    public static CSharpPrecedence RightOperand(CSharpPrecedence operation) => operation switch
    {
        CSharpPrecedence.Equality or CSharpPrecedence.Relational => CSharpPrecedence.Additive,
        CSharpPrecedence.Or or CSharpPrecedence.And => CSharpPrecedence.Equality,
        _ => operation + 1,
    };
}
