using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>An expression whose names and types are resolved.</summary>
/// <param name="Type">The type of its value.</param>
/// <param name="Span">Where it stands in the definition.</param>
internal abstract record BoundExpression(TypeSymbol Type, SourceSpan Span);
