namespace Dittofi.Compiler.Migrations;

/// <summary>What a check of a column compares with literals.</summary>
internal enum CheckFormKind
{
    /// <summary>The value is not less.</summary>
    AtLeast,

    /// <summary>The value is not more.</summary>
    AtMost,

    /// <summary>The value is between two: what SQLite is told of a type.</summary>
    Range,

    /// <summary>The text is not shorter.</summary>
    AsLong,

    /// <summary>The text is not longer.</summary>
    AsShort,

    /// <summary>The value is one of some.</summary>
    OneOf,
}
