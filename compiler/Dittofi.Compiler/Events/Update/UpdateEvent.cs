using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Update;

/// <summary>A bound <c>update</c>.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="When">The condition under which it runs.</param>
/// <param name="Model">The model.</param>
/// <param name="Filter">The rows.</param>
/// <param name="Values">The new values, which may use the row at hand.</param>
/// <param name="OrFail">The status to fail with when there is no such row.</param>
/// <param name="Written">The variable that the row, or the number of rows, goes into.</param>
internal sealed record UpdateEvent(
    EventHead Head, BoundExpression? When, ModelSymbol Model, WriteFilter Filter, ImmutableArray<PropertyValue> Values, int? OrFail, VariableSymbol? Written)
    : BoundEvent(Head, When)
{
    /// <summary>The variable that what is selected of the row goes into; null where the row is the result.</summary>
    public VariableSymbol? Selected { get; init; }

    /// <summary>What ties the row to others, and what reads it back.</summary>
    public ImmutableArray<BoundBlock> After { get; init; } = [];

    public override IEnumerable<BoundBlock> Children => After;

    public override IEnumerable<BoundExpression> Reads => Filter.Reads.Concat(Values.SelectMany(value => value.Reads));

    public override string BulkForm => "where it sets the same for all of them, one 'update' whose 'where' takes what they have in common is enough";

    public override VariableSymbol? Result => Selected ?? Written;

    public override IEnumerable<RowQuery> Queries => [new RowQuery(Model, Filter.Where, []) { IsById = Filter.Id is not null }];

    public override IEnumerable<DatabaseEffect> Effects => Filter.Effects(new DatabaseEffect(DatabaseAccess.Write, Model, IsShort: false) { Stores = Values.Select(value => value.Property) });

    public override IEnumerable<int> FailStatuses => OrFail is { } status ? Filter.FailStatuses.Append(status) : Filter.FailStatuses;

    public override bool MayCollide => Model.Uniques.Any(unique => Values.Any(value => unique.Properties.Contains(value.Property)));

    public override IEnumerable<ActionService> Services => AutoColumns.NeedsClock(Model) ? [ActionService.Clock] : [];
}
