namespace Dittofi.Cli.Introspection;

/// <summary>What the language says of a column: a type and what stands beside it, or why there is none.</summary>
/// <param name="Type">The type without its question mark; null where the language has none.</param>
/// <param name="Reason">Why there is none.</param>
internal sealed record ColumnType(string? Type, string Reason = "")
{
    /// <summary>How the column holds the values.</summary>
    public string? Stored { get; init; }

    /// <summary>The least and the greatest value, where the column holds fewer than the type.</summary>
    public (long Min, long Max)? Range { get; init; }

    /// <summary>What whoever reads the model should know.</summary>
    public string? Note { get; init; }

    /// <summary>An instant by clocks that the column does not name.</summary>
    public static ColumnType Local { get; } = new("datetime") { Stored = "localTimestamp(UTC)", Note = "by the clocks of UTC? The column does not say." };

    /// <summary>No type.</summary>
    public static ColumnType None(string reason) => new(null, reason);
}
