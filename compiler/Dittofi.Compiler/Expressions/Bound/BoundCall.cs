using System.Collections.Immutable;
using Dittofi.Compiler.Expressions.Functions;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>A call of a function of the language, or a member that a function computes.</summary>
/// <param name="Function">The row of the table of functions.</param>
/// <param name="Receiver">What stands before the point; null for a free function.</param>
/// <param name="Arguments">The arguments that were given, but for the flag, each of its parameter's type.</param>
/// <param name="IsFlagged">Whether the flag was given as <c>true</c>.</param>
/// <param name="IsLifted">Whether the result is optional only because the receiver is.</param>
/// <param name="Type">The type of the result.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundCall(
    FunctionDefinition Function, BoundExpression? Receiver, ImmutableArray<BoundExpression> Arguments, bool IsFlagged, bool IsLifted, TypeSymbol Type, SourceSpan Span)
    : BoundExpression(Type, Span)
{
    /// <summary>Whether <c>?.</c> was written, so that a null receiver yields null.</summary>
    public bool IsConditional => Receiver is { Type.IsOptional: true };
}
