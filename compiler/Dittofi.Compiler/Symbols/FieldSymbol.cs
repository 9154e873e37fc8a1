using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Symbols;

/// <summary>A field of a record: a request variable or a part of an answer.</summary>
/// <param name="Label">The name over the wire, where it differs from the name or not.</param>
/// <param name="Default">The default, boxed in its C# type; null when there is none.</param>
/// <param name="Property">The model property that the field repeats, if it repeats one.</param>
internal sealed record FieldSymbol(
    string Name,
    TypeSymbol Type,
    ValueRules Rules,
    string? Description,
    SourceSpan Span,
    string Label,
    object? Default,
    PropertySymbol? Property) : MemberSymbol(Name, Type, Rules, Description, Span)
{
    /// <summary>Whether it is a setting whose value must not be shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether a request must carry the field.</summary>
    public bool IsRequired => !Type.IsOptional && Default is null;
}
