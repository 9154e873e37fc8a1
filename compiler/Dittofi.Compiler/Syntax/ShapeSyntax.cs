using System.Collections.Immutable;

namespace Dittofi.Compiler.Syntax;

/// <summary>A record that comes from another, as declared: <c>{ of: Shoe, except: [status], add: { note: "text?" } }</c>.</summary>
/// <param name="Of">The model or the record that it comes from; null where it could not be read.</param>
/// <param name="Only">The fields that it takes; null where it takes all.</param>
/// <param name="Except">The fields that it leaves out; null where there are none.</param>
/// <param name="Add">The fields that it has besides.</param>
internal sealed record ShapeSyntax(TypeSyntax? Of, ImmutableArray<NameSyntax>? Only, ImmutableArray<NameSyntax>? Except, ImmutableArray<FieldSyntax> Add)
{
    /// <summary>How strictly requests that hold it are read.</summary>
    public ReadingSyntax Reading { get; init; } = ReadingSyntax.None;
}
