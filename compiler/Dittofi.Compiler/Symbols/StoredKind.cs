namespace Dittofi.Compiler.Symbols;

/// <summary>How a column that others made holds a value otherwise than a column of the service's own would (language page, section 13).</summary>
internal enum StoredKind
{
    /// <summary>A decimal as a number of SQLite's or a floating one of PostgreSQL's.</summary>
    Real,

    /// <summary>The value written out; an instant by the clocks of UTC.</summary>
    Text,

    /// <summary>An instant as the seconds since 1970.</summary>
    Unix,

    /// <summary>An instant by the clocks of a zone, which the column does not name.</summary>
    LocalTimestamp,

    /// <summary>JSON as PostgreSQL's <c>json</c>, which keeps the text and can be compared with nothing.</summary>
    Json,
}
