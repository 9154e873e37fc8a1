using System.Collections.Immutable;

namespace Dittofi.Compiler.Types;

/// <summary><c>enum(a, b, c)</c>: one of the declared values, sorted in declared order (language page, section 13).</summary>
/// <param name="Name">The C# name that it asks for: the owner's name followed by the property's; the first of equal enums gets its wish.</param>
/// <param name="Values">The values as they stand on the wire.</param>
internal sealed record EnumType(string Name, ImmutableArray<string> Values) : TypeSymbol
{
    private const int MostListed = 20;

    public override string DisplayName => $"enum({string.Join(", ", Values)})";

    /// <summary>The values as messages list them: the first of many.</summary>
    public string Choices => Values.Length <= MostListed
        ? string.Join(", ", Values)
        : $"{string.Join(", ", Values.Take(MostListed))} or another of its {Values.Length} values";

    /// <summary>Two enums are the same type when their values are, whoever declares them.</summary>
    public bool Equals(EnumType? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Aggregate(Values.Length, (hash, value) => HashCode.Combine(hash, value.GetHashCode(StringComparison.Ordinal)));
}
