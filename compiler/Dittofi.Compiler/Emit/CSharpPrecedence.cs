namespace Dittofi.Compiler.Emit;

/// <summary>How strongly the outermost part of an expression binds, from the weakest: the levels of the C# specification, section 12.4.2, that we emit.</summary>
internal enum CSharpPrecedence
{
    /// <summary>Statements, lists of arguments, lambdas: what is no operand.</summary>
    None,

    /// <summary><c>?:</c>.</summary>
    Conditional,

    /// <summary><c>??</c>.</summary>
    Coalesce,

    /// <summary><c>||</c>.</summary>
    Or,

    /// <summary><c>&amp;&amp;</c>.</summary>
    And,

    /// <summary><c>==</c> and <c>!=</c>.</summary>
    Equality,

    /// <summary><c>&lt;</c> and its like, and <c>is</c>.</summary>
    Relational,

    /// <summary><c>+</c> and <c>-</c>.</summary>
    Additive,

    /// <summary><c>*</c>, <c>/</c> and <c>%</c>.</summary>
    Multiplicative,

    /// <summary>A sign, <c>!</c>, a cast.</summary>
    Unary,

    /// <summary>Names, literals, calls, member accesses.</summary>
    Primary,
}
