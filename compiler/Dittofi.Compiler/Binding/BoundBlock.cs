using System.Collections.Immutable;

namespace Dittofi.Compiler.Binding;

/// <summary>Events one after the other.</summary>
internal sealed record BoundBlock(ImmutableArray<BoundEvent> Events)
{
    /// <summary>Nothing to do.</summary>
    public static readonly BoundBlock Empty = new([]);

    /// <summary>Whether the block always ends the action.</summary>
    public bool Ends => Events.Any(bound => bound.Ends && bound.When is null);

    /// <summary>All events of the block and of its inner blocks, in order.</summary>
    public IEnumerable<BoundEvent> Flatten() =>
        Events.SelectMany(bound => bound.Children.SelectMany(child => child.Flatten()).Prepend(bound));
}
