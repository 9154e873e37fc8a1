using System.Collections.Immutable;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>By what a statement finds the rows that it reads or writes, besides an id.</summary>
/// <param name="Model">The model.</param>
/// <param name="Where">The conditions, each <c>&amp;&amp;</c> chain split; in a read, one that starts with a test of the request may be left out.</param>
/// <param name="OrderBy">The sort keys; the id is the last of them, whether named or not.</param>
internal sealed record RowQuery(ModelSymbol Model, ImmutableArray<BoundExpression> Where, ImmutableArray<SortKey> OrderBy)
{
    /// <summary>Whether an id finds the one row.</summary>
    public bool IsById { get; init; }

    /// <summary>Whether only the first rows of the order are read.</summary>
    public bool IsPage { get; init; }
}
