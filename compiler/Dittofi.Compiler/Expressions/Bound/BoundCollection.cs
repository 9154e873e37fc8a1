using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>The rows that belong to the row at hand, or to one that it refers to; only the database knows them.</summary>
/// <param name="Row">The row that they belong to.</param>
/// <param name="Collection">The collection.</param>
/// <param name="Model">The model of the rows.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundCollection(BoundExpression Row, CollectionSymbol Collection, ModelSymbol Model, SourceSpan Span)
    : BoundExpression(new ListType(new ModelType(Model)), Span);
