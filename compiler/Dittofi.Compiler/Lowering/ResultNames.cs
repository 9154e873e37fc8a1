using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>The C# names of the result of an action whose status depends on the way it takes.</summary>
/// <param name="Type">The record that all results are.</param>
/// <param name="ByStatus">The record inside it for each status.</param>
internal sealed record ResultNames(CSharpIdentifier Type, IReadOnlyDictionary<int, CSharpIdentifier> ByStatus)
{
    /// <summary>The record of a status.</summary>
    public CSharpIdentifier Of(int status) => ByStatus[status];
}
