using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Symbols;

/// <summary>A named part of a model or a record.</summary>
/// <param name="Name">The camelCase name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Rules">What a value must satisfy.</param>
/// <param name="Description">The author's words, for the OpenAPI document.</param>
/// <param name="Span">Where it was declared.</param>
internal abstract record MemberSymbol(string Name, TypeSymbol Type, ValueRules Rules, string? Description, SourceSpan Span)
{
    /// <summary>Whether it says <c>output: false</c>, so that its values reach no answer.</summary>
    public abstract bool IsHidden { get; }
}
