using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary><c>condition ? first : second</c>; both results have the type of the whole.</summary>
internal sealed record BoundConditional(BoundExpression Condition, BoundExpression First, BoundExpression Second, TypeSymbol Type, SourceSpan Span)
    : BoundExpression(Type, Span);
