namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>The operators of two operands; both have been converted to one type.</summary>
internal enum BinaryOperator
{
    /// <summary><c>+</c> of numbers.</summary>
    Add,

    /// <summary><c>+</c> of texts.</summary>
    Concatenate,

    /// <summary><c>-</c>.</summary>
    Subtract,

    /// <summary><c>*</c>.</summary>
    Multiply,

    /// <summary><c>/</c>; of whole numbers it cuts towards zero, as in C#.</summary>
    Divide,

    /// <summary><c>%</c>; takes the sign of the left operand.</summary>
    Remainder,

    /// <summary><c>==</c>; null equals null.</summary>
    Equal,

    /// <summary><c>!=</c>.</summary>
    NotEqual,

    /// <summary><c>&lt;</c>; false when an operand is null.</summary>
    Less,

    /// <summary><c>&lt;=</c>; false when an operand is null.</summary>
    LessOrEqual,

    /// <summary><c>&gt;</c>; false when an operand is null.</summary>
    Greater,

    /// <summary><c>&gt;=</c>; false when an operand is null.</summary>
    GreaterOrEqual,

    /// <summary><c>&amp;&amp;</c>.</summary>
    And,

    /// <summary><c>||</c>.</summary>
    Or,
}
