namespace Dittofi.Compiler.Symbols;

/// <summary>The rules of a value (language page, section 2), the same for properties and variables.</summary>
/// <param name="Min">The least number, inclusive.</param>
/// <param name="Max">The greatest number, inclusive.</param>
/// <param name="MaxLength">The most code points of a text, from <c>maxLength</c> or <c>text(n)</c>, whichever is less.</param>
internal sealed record ValueRules(decimal? Min, decimal? Max, int? MaxLength)
{
    /// <summary>No rules.</summary>
    public static readonly ValueRules None = new(null, null, null);

    /// <summary>Whether there is nothing to check.</summary>
    public bool IsEmpty => this == None;
}
