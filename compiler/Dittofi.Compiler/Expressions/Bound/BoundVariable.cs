using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>The value of a variable.</summary>
internal sealed record BoundVariable(VariableSymbol Variable, SourceSpan Span) : BoundExpression(Variable.Type, Span);
