using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Events.Call;

/// <summary>An input of the called action and its value.</summary>
internal sealed record CallArgument(FieldSymbol Field, BoundExpression Value);
