using System.Collections.Frozen;

namespace Dittofi.Compiler.Emit;

/// <summary>Gives the members of one type names that are distinct and hide nothing that every record or reader of ours has.</summary>
internal sealed class MemberNames
{
    private static readonly FrozenSet<string> _reserved = new[]
    {
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "Read",
        "ReferenceEquals", "ToString", "WriteTo",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <param name="enclosingType">A member cannot have the name of its type (CS0542).</param>
    /// <param name="alsoReserved">Members that the template itself writes.</param>
    public MemberNames(CSharpIdentifier enclosingType, params IEnumerable<string> alsoReserved)
    {
        _taken.Add(enclosingType.Name);
        _taken.UnionWith(_reserved);
        _taken.UnionWith(alsoReserved);
    }

    /// <summary>A Pascal name for a name of the language; `Value` is added when it is reserved, then a number when it is taken.</summary>
    public CSharpIdentifier Allocate(string name) => Allocate(CSharpIdentifier.Pascal(name));

    /// <summary>A Pascal name for any text, such as the value of an enum.</summary>
    public CSharpIdentifier AllocateFromText(string text) => Allocate(CSharpIdentifier.PascalFromText(text));

    private CSharpIdentifier Allocate(CSharpIdentifier wanted) =>
        _taken.Add(wanted.Name) ? wanted : DistinctNames.Take(_taken, wanted.WithSuffix("Value"));
}
