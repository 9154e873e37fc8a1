using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.List;

/// <summary>A bound <c>list</c>.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="When">The condition under which it runs.</param>
/// <param name="Model">The model.</param>
/// <param name="Where">The conditions on each row.</param>
/// <param name="OrderBy">The sort keys; the id is always the last, whether named or not.</param>
/// <param name="Limit">The most rows; null for the bound that every list has.</param>
/// <param name="Offset">How many rows are left out before.</param>
/// <param name="OrFail">The status to fail with when there is no row.</param>
/// <param name="Rows">The variable that the rows go into.</param>
/// <param name="Total">The variable that the number of rows goes into that the conditions hold for.</param>
internal sealed record ListEvent(
    EventHead Head,
    BoundExpression? When,
    ModelSymbol Model,
    ImmutableArray<BoundExpression> Where,
    ImmutableArray<SortKey> OrderBy,
    BoundExpression? Limit,
    BoundExpression? Offset,
    int? OrFail,
    VariableSymbol? Rows,
    VariableSymbol? Total)
    : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => Where.Concat(OrderBy.Select(key => key.Value).Concat([Limit, Offset]).OfType<BoundExpression>()).Concat(Selection?.Expressions ?? []);

    public override string BulkForm => "one 'list' before the loop, whose 'where' takes what they have in common, reads all of them";

    public override VariableSymbol? Result => Rows;

    public override IEnumerable<VariableSymbol> FurtherResults => Total is null ? [] : [Total];

    public override IEnumerable<int> FailStatuses => OrFail is { } status ? [status] : [];

    public override IEnumerable<RowQuery> Queries => [new RowQuery(Model, Where, OrderBy)];

    public override IEnumerable<DatabaseEffect> Effects =>
        Enumerable.Repeat(new DatabaseEffect(DatabaseAccess.Read, Model, IsShort), Total is null ? 1 : 2).Concat(Selection.Effects());

    private bool IsShort => Offset is null && Selection?.IsOfFewRows != false && Queries.All(query => ShortQueries.IsShortPage(query, Limit));
}
