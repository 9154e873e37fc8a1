using System.Collections.Immutable;
using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Expressions;

/// <summary>The rows of a collection, as far as one statement says which: <c>article.tags.where(t => …).select(t => t.name)</c>.</summary>
/// <param name="Rows">The collection.</param>
/// <param name="Conditions">What they must meet.</param>
/// <param name="Selected">What is computed of each; null for the rows themselves.</param>
internal sealed record CollectionQuery(BoundCollection Rows, ImmutableArray<BoundLambda> Conditions, BoundLambda? Selected)
{
    /// <summary>What they are sorted by, the first key first, and whether from the greatest down.</summary>
    public ImmutableArray<(BoundLambda Key, bool IsDescending)> Order { get; init; } = [];

    /// <summary>The query that an expression is; null where it is none.</summary>
    public static CollectionQuery? Of(BoundExpression? expression) => expression switch
    {
        BoundCollection rows => new CollectionQuery(rows, [], null),
        BoundCall { Function.Name: "where", Receiver: var inner, Arguments: [BoundLambda condition] } when Of(inner) is { Selected: null } query =>
            query with { Conditions = query.Conditions.Add(condition) },
        BoundCall { Function.Name: "orderBy", Receiver: var inner, Arguments: [BoundLambda key], IsFlagged: var isDescending } when Of(inner) is { Selected: null } query =>
            query with { Order = query.Order.Insert(0, (key, isDescending)) },
        BoundCall { Function.Name: "select", Receiver: var inner, Arguments: [BoundLambda selected] } when Of(inner) is { Selected: null } query =>
            query with { Selected = selected },
        _ => null,
    };
}
