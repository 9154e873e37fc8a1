using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>A property and the value that it is set to.</summary>
internal sealed record PropertyValue(PropertySymbol Property, BoundExpression Value);
