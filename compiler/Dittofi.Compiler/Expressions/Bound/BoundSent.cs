using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>Whether a request gave a field, be it as null.</summary>
/// <param name="Record">The body, or a record inside of it.</param>
/// <param name="Field">The field, which may be left out.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundSent(BoundExpression Record, FieldSymbol Field, SourceSpan Span) : BoundExpression(TypeTable.Boolean, Span);
