using System.Globalization;

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

    /// <summary>Whether a value keeps the rules.</summary>
    /// <param name="value">The value, boxed in its C# type.</param>
    public bool Allow(object value) => value switch
    {
        string text => MaxLength is not { } most || text.EnumerateRunes().Count() <= most,
        int or long or decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture) is var number
            && (Min is not { } min || number >= min)
            && (Max is not { } max || number <= max),
        _ => true,
    };

    /// <summary>Whether every value that keeps these rules keeps the others too.</summary>
    public bool Imply(ValueRules others) =>
        (others.Min is not { } min || Min >= min) && (others.Max is not { } max || Max <= max) && (others.MaxLength is not { } most || MaxLength <= most);
}
