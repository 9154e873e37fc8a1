using System.Collections.Immutable;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>A list made of values of one type: a response that is a list.</summary>
internal sealed record BoundList(ImmutableArray<BoundExpression> Items, ListType ListType, SourceSpan Span) : BoundExpression(ListType, Span);
