using System.Collections.Immutable;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Binding;

/// <summary>What every action is, whoever runs it: its events and its answers.</summary>
/// <param name="Name">The PascalCase name.</param>
/// <param name="Description">The author's words.</param>
/// <param name="Variables">Its variables.</param>
/// <param name="Body">Its events.</param>
/// <param name="End">What its end answers.</param>
/// <param name="Span">Where the name was declared.</param>
internal abstract record ActionCode(
    string Name,
    string? Description,
    ImmutableArray<VariableSymbol> Variables,
    BoundBlock Body,
    BoundAnswer End,
    SourceSpan Span)
{
    /// <summary>Every answer that it can give: those of <c>return</c> in their order, then that of its end where the end is reached.</summary>
    public ImmutableArray<BoundAnswer> Answers { get; } = Collect(Body, End);

    /// <summary>The values that it answers.</summary>
    public IEnumerable<BoundExpression> Responses => Answers.Select(answer => answer.Value).OfType<BoundExpression>();

    /// <summary>The events at its start that ask nothing of the database and leave nothing behind: they run before a transaction opens.</summary>
    public IEnumerable<BoundEvent> BeforeTransaction => Body.Events.TakeWhile((bound, place) => LeadingEvents.CanRunAlone(bound, Body.Events.Skip(place + 1), End));

    /// <summary>All that is computed for its answers.</summary>
    public IEnumerable<BoundExpression> Answered => Answers.SelectMany(answer => answer.Expressions);

    /// <summary>What it runs, the actions that it calls included.</summary>
    public EventSequence Sequence { get; } = EventSequence.Of(Body);

    // One that always fails is described by the answer that it was meant to give.
    private static ImmutableArray<BoundAnswer> Collect(BoundBlock body, BoundAnswer end)
    {
        var returned = body.Flatten().Select(bound => bound.Returned).OfType<BoundAnswer>().ToList();
        return body.Ends && returned.Count > 0 ? [.. returned] : [.. returned, end];
    }
}
