using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Events.Assign;

/// <summary>A variable and its new value.</summary>
internal sealed record Assignment(VariableSymbol Variable, BoundExpression Value);
