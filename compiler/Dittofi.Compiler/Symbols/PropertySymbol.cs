using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Symbols;

/// <summary>A property of a model: a column.</summary>
/// <param name="Column">The column's name, unquoted.</param>
/// <param name="Default">The default, boxed in its C# type; null when there is none.</param>
/// <param name="IsSystem">Whether the system makes the value (<c>id</c> but where events set it, <c>createdAt</c>, <c>auto:</c>): mapping it is an error.</param>
internal sealed record PropertySymbol(
    string Name,
    TypeSymbol Type,
    ValueRules Rules,
    string? Description,
    SourceSpan Span,
    string Column,
    object? Default,
    bool IsSystem) : MemberSymbol(Name, Type, Rules, Description, Span)
{
    /// <summary>The name over the wire, where it differs from the name or not.</summary>
    public string Label { get; init; } = Name;

    /// <summary>Whether a request may carry it, where it says what the model's rows are to be.</summary>
    public bool IsInput { get; init; } = true;

    /// <inheritdoc/>
    public override bool IsHidden => !IsOutput;

    /// <summary>Whether answers hold it.</summary>
    public bool IsOutput { get; init; } = true;

    /// <summary>Whether migrations make its column; if not, no CHECK of it is known to be there.</summary>
    public bool IsManaged { get; init; } = true;

    /// <summary>How its column holds its values, where it is otherwise than the service would.</summary>
    public StoredAs? Stored { get; init; }

    /// <summary>What the system writes into it.</summary>
    public AutoValue Auto { get; init; }

    /// <summary>The name of the model whose row it refers to; null for what is no relation.</summary>
    public string? References => Type.NonOptional is ScalarType { Definition: ReferenceDefinition { Name: var model } } ? model : null;

    /// <summary>What the deletion of that row does.</summary>
    public DeleteRule OnDelete { get; init; }

    /// <summary>Whether a create must give a value.</summary>
    public bool IsRequired => !IsSystem && !Type.IsOptional && Default is null;
}
