using System.Collections.Immutable;
using Dittofi.Compiler.Tests.Mutation;

namespace Dittofi.Compiler.Tests.Injections;

/// <summary>A place of a project that an author's text may stand in, and one way of putting it there.</summary>
/// <param name="File">The index of the definition file.</param>
/// <param name="Way">The way to the node that changes.</param>
/// <param name="Where">The keys on the way, for people.</param>
/// <param name="How">The way of putting it there, for people.</param>
/// <param name="Put">Gives the changed node for a text.</param>
internal sealed record FreeString(int File, ImmutableArray<int> Way, string Where, string How, Func<MutantNode, string, MutantNode> Put)
{
    /// <summary>Whether a value changes, and not a map or a list.</summary>
    public bool IsLeaf { get; init; }

    /// <summary>What takes one text at a time.</summary>
    public string Slot => IsLeaf ? $"{File} {Where}" : $"{File} {Where} {How}";

    public override string ToString() => $"{Where} {How}";
}
