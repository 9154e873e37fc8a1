namespace Dittofi.Cli.Introspection;

/// <summary>A column as the database tells of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, in the database's own words.</param>
/// <param name="IsNullable">Whether it holds NULL.</param>
internal sealed record FoundColumn(string Name, string Type, bool IsNullable)
{
    /// <summary>Whether the database makes the values of a key: an identity, a sequence, SQLite's row number.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Whether its values are computed from others, so that nothing can be written.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether a row can be made without it.</summary>
    public bool HasDefault => IsIdentity || Default is not null;

    /// <summary>Whether it is an identity.</summary>
    public bool IsIdentity { get; init; }

    /// <summary>What it holds where nothing is given, in the database's SQL; null where it has no default.</summary>
    public string? Default
    {
        get;
        init => field = value is null || DefaultReader.IsNull(value) ? null : value;
    }

    /// <summary>What its values are, where the type leaves that open: <c>integer</c>, <c>real</c>, <c>text</c>, or <c>day</c> for texts of ten characters.</summary>
    public string? Sample { get; init; }
}
