using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Events.Sql;

/// <summary>A part of a statement: text as it was written, or a value that is bound.</summary>
/// <param name="Text">The text.</param>
/// <param name="Value">The value; null for text.</param>
internal sealed record SqlPart(string Text, BoundExpression? Value);
