using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>An optional value at a place where a test has shown that it is there.</summary>
internal sealed record BoundNonNull(BoundExpression Operand, SourceSpan Span) : BoundExpression(Operand.Type.NonOptional, Span);
