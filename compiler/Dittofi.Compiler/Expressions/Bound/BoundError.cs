using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>What a mistake that has been reported leaves behind.</summary>
internal sealed record BoundError(SourceSpan Span) : BoundExpression(ErrorType.Instance, Span);
