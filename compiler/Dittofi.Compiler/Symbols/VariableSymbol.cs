using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Symbols;

/// <summary>A name that expressions can use.</summary>
/// <param name="Name">The camelCase name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Span">Where it was declared.</param>
/// <param name="Default">The value at the start, boxed; only of action variables.</param>
internal sealed record VariableSymbol(string Name, TypeSymbol Type, VariableKind Kind, SourceSpan Span, object? Default = null)
{
    /// <summary>What a value that is assigned to it must satisfy.</summary>
    public ValueRules Rules { get; init; } = ValueRules.None;

    /// <summary>Whether it is null only because an event may not find its row, which <c>orFail</c> would answer.</summary>
    public bool IsFound { get; init; }
}
