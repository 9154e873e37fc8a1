using System.Collections.Immutable;

namespace Dittofi.Compiler.Expressions;

/// <summary>What a condition shows: the paths (<c>shoe</c>, <c>body.color</c>) that are not null when it is true, and when it is false.</summary>
internal sealed record NullFacts(ImmutableHashSet<string> WhenTrue, ImmutableHashSet<string> WhenFalse)
{
    /// <summary>A condition that shows nothing.</summary>
    public static readonly NullFacts None = new([], []);
}
