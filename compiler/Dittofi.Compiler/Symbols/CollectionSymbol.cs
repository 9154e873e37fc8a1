using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Symbols;

/// <summary>The rows of a model that belong to a row (language page, section 3): those that refer to it, or those that a join table ties to it. It is no column.</summary>
/// <param name="Name">The camelCase name.</param>
/// <param name="Target">The name of the model whose rows they are.</param>
/// <param name="Link">How they are found.</param>
/// <param name="Span">Where it was declared; of the other side of a <c>manyToMany</c>, where <c>inverse</c> names it.</param>
internal sealed record CollectionSymbol(string Name, string Target, CollectionLink Link, SourceSpan Span)
{
    /// <summary>The type of the ids of those rows.</summary>
    public required TypeSymbol IdType { get; init; }
}
