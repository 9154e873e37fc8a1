using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>What a type as written stands for.</summary>
/// <param name="Type">The type.</param>
/// <param name="Rules">The rules that come with it: those of a scalar with a name, and of a list's items.</param>
internal sealed record ResolvedType(TypeSymbol Type, ValueRules Rules)
{
    /// <summary>What stands where something was reported.</summary>
    public static readonly ResolvedType Error = new(ErrorType.Instance, ValueRules.None);
}
