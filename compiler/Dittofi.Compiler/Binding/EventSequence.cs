using System.Collections.Immutable;

namespace Dittofi.Compiler.Binding;

/// <summary>
/// The events that an action runs, those of the actions it calls included, in an order in which they can run. Of an event that runs again and again the first
/// and the last time stand in it, so that what can come before or after what is seen, however deep actions call each other.
/// </summary>
/// <param name="All">All events.</param>
/// <param name="Uncaught">Those whose failure ends the action.</param>
internal sealed record EventSequence(ImmutableArray<BoundEvent> All, ImmutableArray<BoundEvent> Uncaught)
{
    /// <summary>The sequence of a block.</summary>
    public static EventSequence Of(BoundBlock block) => new([.. Bounds(In(block, withCaught: true))], [.. Bounds(In(block, withCaught: false))]);

    private static IEnumerable<BoundEvent> In(BoundBlock block, bool withCaught) => block.Events.SelectMany(bound => In(bound, withCaught));

    private static IEnumerable<BoundEvent> In(BoundEvent bound, bool withCaught)
    {
        var blocks = withCaught ? bound.Children : bound.Children.Except(bound.Caught, ReferenceEqualityComparer.Instance).Cast<BoundBlock>();
        var inner = Bounds(blocks.SelectMany(child => In(child, withCaught)));
        var called = bound.Callee is not { } callee ? [] : withCaught ? callee.Sequence.All : callee.Sequence.Uncaught;
        return bound.Repeats ? [bound, .. inner, .. inner] : [.. called, bound, .. inner];
    }

    // The first and the last of each.
    private static List<BoundEvent> Bounds(IEnumerable<BoundEvent> events)
    {
        var list = events.ToList();
        var last = new Dictionary<BoundEvent, int>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < list.Count; index++)
        {
            last[list[index]] = index;
        }

        var seen = new HashSet<BoundEvent>(ReferenceEqualityComparer.Instance);
        return [.. list.Where((bound, index) => seen.Add(bound) || last[bound] == index)];
    }
}
