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

    /// <summary>Whether null is no value of the field, though it may be left out: in a <c>partial(…)</c> of what is required.</summary>
    public bool RefusesNull { get; init; }

    /// <summary>Whether only a note of its own tells that a request gave the field.</summary>
    public bool NeedsNote => !IsRequired && !RefusesNull;

    /// <inheritdoc/>
    public override bool IsHidden => !IsOutput;

    /// <summary>Whether answers hold it.</summary>
    public bool IsOutput => Property?.IsOutput != false;

    /// <summary>Whether a request must carry the field.</summary>
    public bool IsRequired => !Type.IsOptional && Default is null;
}
