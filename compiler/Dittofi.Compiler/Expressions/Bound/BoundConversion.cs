using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>A widening that loses nothing: whole number to longer or decimal, a value to its optional type.</summary>
internal sealed record BoundConversion(BoundExpression Operand, TypeSymbol Type, SourceSpan Span) : BoundExpression(Type, Span);
