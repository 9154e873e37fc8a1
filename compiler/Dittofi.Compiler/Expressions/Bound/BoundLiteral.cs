using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>A value known now, boxed in the C# type of its scalar (an enum's as its text); null for <c>null</c>.</summary>
internal sealed record BoundLiteral(object? Value, TypeSymbol Type, SourceSpan Span) : BoundExpression(Type, Span);
