namespace Dittofi.Compiler.Symbols;

/// <summary>What becomes of a row when the row that it refers to is deleted (<c>onDelete</c>).</summary>
internal enum DeleteRule
{
    /// <summary>That row cannot be deleted.</summary>
    Restrict,

    /// <summary>It is deleted too.</summary>
    Cascade,

    /// <summary>Its relation becomes null.</summary>
    Clear,
}
