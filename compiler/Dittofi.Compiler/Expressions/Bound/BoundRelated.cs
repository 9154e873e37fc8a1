using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>The row that a relation of the row at hand refers to; only the database goes there.</summary>
/// <param name="Reference">The relation, whose value is an id.</param>
/// <param name="Model">The row's model.</param>
/// <param name="Type">The row's type, optional where the relation may be null.</param>
/// <param name="Span">Where the relation stands.</param>
internal sealed record BoundRelated(BoundExpression Reference, ModelSymbol Model, TypeSymbol Type, SourceSpan Span) : BoundExpression(Type, Span);
