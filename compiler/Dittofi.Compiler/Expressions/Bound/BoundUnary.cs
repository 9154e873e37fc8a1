using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>A negation: <c>!</c> of a boolean or <c>-</c> of a number.</summary>
internal sealed record BoundUnary(UnaryOperator Operator, BoundExpression Operand, TypeSymbol Type, SourceSpan Span) : BoundExpression(Type, Span);
