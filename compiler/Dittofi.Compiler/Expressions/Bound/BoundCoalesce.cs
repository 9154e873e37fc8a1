using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary><c>left ?? right</c>.</summary>
internal sealed record BoundCoalesce(BoundExpression Left, BoundExpression Right, TypeSymbol Type, SourceSpan Span) : BoundExpression(Type, Span);
