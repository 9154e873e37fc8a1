using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>An operation on two operands of one type (a side may be optional in a comparison).</summary>
internal sealed record BoundBinary(BinaryOperator Operator, BoundExpression Left, BoundExpression Right, TypeSymbol Type, SourceSpan Span)
    : BoundExpression(Type, Span);
