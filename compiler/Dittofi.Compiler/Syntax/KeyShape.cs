namespace Dittofi.Compiler.Syntax;

/// <summary>What stands behind a key.</summary>
internal enum KeyShape
{
    /// <summary>Text without expressions.</summary>
    Text,

    /// <summary>One of a few words.</summary>
    Word,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>The name of something declared.</summary>
    Name,

    /// <summary>An expression, bare.</summary>
    Expression,

    /// <summary>An expression, or a list of them that must all hold.</summary>
    Conditions,

    /// <summary>A literal, or text with <c>${…}</c> in it.</summary>
    Value,

    /// <summary>A map of names to values.</summary>
    Values,

    /// <summary>A list of literals.</summary>
    List,

    /// <summary>A map of names to types.</summary>
    Fields,

    /// <summary>A map.</summary>
    Map,

    /// <summary>A property, or a list of them.</summary>
    Order,

    /// <summary>A list of properties; an item that is itself a list takes several together.</summary>
    PropertyLists,

    /// <summary>A map of literals, each with a list of events.</summary>
    Cases,

    /// <summary>A list of events.</summary>
    Events,

    /// <summary>A value, or a map or a list of values.</summary>
    Response,
}
