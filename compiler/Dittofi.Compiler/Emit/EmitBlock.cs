using System.Collections.Immutable;

namespace Dittofi.Compiler.Emit;

/// <summary>Child templates in order, printed where the parent names the block, each at the indentation of that place.</summary>
/// <param name="Children">The planned children.</param>
/// <param name="Spaced">Whether an empty line stands between two children.</param>
internal sealed record EmitBlock(ImmutableArray<EmitFragment> Children, bool Spaced = false) : EmitValue
{
    public static EmitBlock Empty { get; } = new([]);

    public static EmitBlock Of(IEnumerable<EmitFragment> children, bool spaced = false) => new([.. children], spaced);
}
