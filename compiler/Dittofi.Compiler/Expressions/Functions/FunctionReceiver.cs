namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>What a function is a member of.</summary>
internal enum FunctionReceiver
{
    /// <summary>Nothing: it is called by its name alone.</summary>
    None,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number, a decimal or a double.</summary>
    Number,

    /// <summary>A decimal or a double.</summary>
    Fraction,

    /// <summary>A <c>datetime</c>.</summary>
    Instant,

    /// <summary>A <c>date</c>.</summary>
    Date,

    /// <summary>A list.</summary>
    List,

    /// <summary>Whatever can stand in a text: a scalar that compares, or an enum.</summary>
    Value,
}
