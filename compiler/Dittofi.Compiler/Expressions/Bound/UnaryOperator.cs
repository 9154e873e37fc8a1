namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>The operators of one operand.</summary>
internal enum UnaryOperator
{
    /// <summary><c>!</c>.</summary>
    Not,

    /// <summary><c>-</c>.</summary>
    Negate,
}
