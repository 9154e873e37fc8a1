using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary><c>shoe => shoe.price</c>: what is computed of each element; its type is the body's.</summary>
internal sealed record BoundLambda(VariableSymbol Parameter, BoundExpression Body, SourceSpan Span) : BoundExpression(Body.Type, Span);
