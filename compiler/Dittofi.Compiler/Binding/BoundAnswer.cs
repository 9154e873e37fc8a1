using System.Collections.Immutable;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Binding;

/// <summary>One of the answers of an action: that of a <c>return</c>, or the response that stands at its end.</summary>
/// <param name="value">What is answered; null for nothing.</param>
/// <param name="status">The status.</param>
/// <param name="span">Where it stands.</param>
internal sealed class BoundAnswer(BoundExpression? value, int status, SourceSpan span)
{
    /// <summary>What is answered; null for nothing. Its type is settled when all answers of the action are known.</summary>
    public BoundExpression? Value { get; private set; } = value;

    /// <summary>The status.</summary>
    public int Status { get; } = status;

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>The headers that it says.</summary>
    public ImmutableArray<BoundHeader> Headers { get; init; } = [];

    /// <summary>Whether it sends the client elsewhere; its first header says where.</summary>
    public bool IsRedirect { get; init; }

    /// <summary>All that is computed for it.</summary>
    public IEnumerable<BoundExpression> Expressions => (Value is { } given ? [given] : Array.Empty<BoundExpression>()).Concat(Headers.Select(header => header.Value));

    /// <summary>Takes the value as one of the type that the answers with its status have in common.</summary>
    public void Settle(BoundExpression? fitted) => Value = fitted;
}
