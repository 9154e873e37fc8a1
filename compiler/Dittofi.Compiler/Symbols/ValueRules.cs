namespace Dittofi.Compiler.Symbols;

/// <summary>The rules of a value (language page, section 2), the same for properties and variables.</summary>
/// <param name="Min">The least value, inclusive, boxed in the C# type of the values.</param>
/// <param name="Max">The greatest value, inclusive, likewise.</param>
/// <param name="MaxLength">The most code points of a text, from <c>maxLength</c> or <c>text(n)</c>, whichever is less.</param>
internal sealed record ValueRules(object? Min, object? Max, int? MaxLength)
{
    /// <summary>No rules.</summary>
    public static readonly ValueRules None = new(null, null, null);

    /// <summary>Whether there is nothing to check.</summary>
    public bool IsEmpty => this == None;
}
