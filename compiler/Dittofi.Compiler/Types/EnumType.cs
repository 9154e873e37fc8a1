using System.Collections.Immutable;

namespace Dittofi.Compiler.Types;

/// <summary><c>enum(a, b, c)</c>: one of the declared values, sorted in declared order (language page, section 13).</summary>
/// <param name="Name">The generated C# name: the owner's name followed by the property's.</param>
/// <param name="Values">The values as they stand on the wire.</param>
internal sealed record EnumType(string Name, ImmutableArray<string> Values) : TypeSymbol
{
    public override string DisplayName => $"enum({string.Join(", ", Values)})";

    /// <summary>Two enums are the same type when their values are, whoever declares them.</summary>
    public bool Equals(EnumType? other) => other is not null && Name == other.Name && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Name, Values.Length);
}
