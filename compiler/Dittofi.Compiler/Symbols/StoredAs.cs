namespace Dittofi.Compiler.Symbols;

/// <summary>What <c>stored</c> says of a property.</summary>
/// <param name="Kind">The form.</param>
/// <param name="Zone">The time zone of a local timestamp; <c>UTC</c> for any other.</param>
internal sealed record StoredAs(StoredKind Kind, string Zone)
{
    /// <summary>The time zone that needs no computing.</summary>
    public const string Utc = "UTC";
}
