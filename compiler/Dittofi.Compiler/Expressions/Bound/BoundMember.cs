using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions.Bound;

/// <summary>A part of a row or a record.</summary>
/// <param name="Receiver">What it is a part of.</param>
/// <param name="Member">The property or field.</param>
/// <param name="IsConditional">Whether <c>?.</c> was written, so that a null receiver yields null.</param>
/// <param name="Type">The member's type, optional when the receiver may be null.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record BoundMember(BoundExpression Receiver, MemberSymbol Member, bool IsConditional, TypeSymbol Type, SourceSpan Span)
    : BoundExpression(Type, Span);
