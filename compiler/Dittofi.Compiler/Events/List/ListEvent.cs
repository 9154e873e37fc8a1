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
/// <param name="After">The cursor of the page before; where it is null, the first page is read.</param>
/// <param name="OrFail">The status to fail with when there is no row.</param>
/// <param name="Rows">The variable that the rows go into.</param>
/// <param name="Next">The variable that the cursor behind the page goes into; null behind the last.</param>
/// <param name="Total">The variable that the number of rows goes into that the conditions hold for.</param>
internal sealed record ListEvent(
    EventHead Head,
    BoundExpression? When,
    ModelSymbol Model,
    ImmutableArray<BoundExpression> Where,
    ImmutableArray<SortKey> OrderBy,
    BoundExpression? Limit,
    BoundExpression? Offset,
    BoundExpression? After,
    int? OrFail,
    VariableSymbol? Rows,
    VariableSymbol? Next,
    VariableSymbol? Total)
    : BoundEvent(Head, When)
{
    // What a client sends as a cursor and is none of this list (language page, section 13).
    private const int BadCursor = 400;

    /// <summary>All that the rows are sorted by: the id is the last, and what would stand behind it is left out.</summary>
    public ImmutableArray<SortKey> Keys => [.. OrderBy.TakeWhile(key => !key.IsId), OrderBy.FirstOrDefault(key => key.IsId) ?? Id];

    public override IEnumerable<BoundExpression> Reads => Where.Concat(OrderBy.Select(key => key.Value).Concat([Limit, Offset, After]).OfType<BoundExpression>()).Concat(Selection?.Expressions ?? []);

    public override string BulkForm => "one 'list' before the loop, whose 'where' takes what they have in common, reads all of them";

    public override VariableSymbol? Result => Rows;

    public override IEnumerable<VariableSymbol> FurtherResults => new[] { Next, Total }.OfType<VariableSymbol>();

    public override IEnumerable<int> FailStatuses => (OrFail is { } status ? new[] { status } : []).Concat(After is null ? [] : [BadCursor]);

    public override IEnumerable<RowQuery> Queries => [new RowQuery(Model, Where, OrderBy)];

    public override IEnumerable<DatabaseEffect> Effects =>
        Enumerable.Repeat(new DatabaseEffect(DatabaseAccess.Read, Model, IsShort), Total is null ? 1 : 2).Concat(Selection.Effects());

    private SortKey Id => new(Model.Find(Names.Id), null, IsDescending: false, Names.Id, Head.KindSpan);

    private bool IsShort => Offset is null && Selection?.IsOfFewRows != false && (After is null || KeysetSql.IsOneRange(Keys)) && Queries.All(query => ShortQueries.IsShortPage(query, Limit));
}
