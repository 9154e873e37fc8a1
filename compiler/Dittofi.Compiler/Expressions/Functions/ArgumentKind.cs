namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>What an argument must be.</summary>
internal enum ArgumentKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>An integer.</summary>
    Integer,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A whole number from 0 to 28 that is written out.</summary>
    Digits,

    /// <summary>A regular expression that is written out.</summary>
    Pattern,

    /// <summary>A form of dates and times that is written out.</summary>
    Form,

    /// <summary>A value of the receiver's own type.</summary>
    Same,

    /// <summary>A value of the type of the list's elements.</summary>
    Element,

    /// <summary>A lambda whose result is a boolean.</summary>
    Condition,

    /// <summary>A lambda whose result is a number.</summary>
    Number,

    /// <summary>A lambda whose result has an order, and is always there.</summary>
    Ordered,

    /// <summary>A lambda whose result has an order; nulls come last, or first when descending.</summary>
    Key,

    /// <summary>A lambda whose result is any value.</summary>
    Selection,
}
