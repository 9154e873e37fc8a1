using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Create;

/// <summary>A bound <c>create</c>.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="When">The condition under which it runs.</param>
/// <param name="Model">The model.</param>
/// <param name="Values">A value for every writable property, in the model's order.</param>
/// <param name="Each">The list of which each item makes a row; null for one row.</param>
/// <param name="Item">The variable that its items go through.</param>
/// <param name="Row">The variable that the row, or the rows, go into.</param>
internal sealed record CreateEvent(
    EventHead Head,
    BoundExpression? When,
    ModelSymbol Model,
    ImmutableArray<PropertyValue> Values,
    BoundExpression? Each,
    VariableSymbol? Item,
    VariableSymbol? Row)
    : BoundEvent(Head, When)
{
    /// <summary>The variable that what is selected of the row goes into; null where the row is the result.</summary>
    public VariableSymbol? Selected { get; init; }

    /// <summary>What ties the row to others, and what reads it back.</summary>
    public ImmutableArray<BoundBlock> After { get; init; } = [];

    public override IEnumerable<BoundBlock> Children => After;

    public override IEnumerable<BoundExpression> Reads => Each is null ? Values.Select(value => value.Value) : Values.Select(value => value.Value).Prepend(Each);

    public override IEnumerable<BoundExpression> Discloses => Values.Select(value => value.Value);

    public override IEnumerable<(VariableSymbol Variable, BoundExpression Value)> Moves => Each is not null && Item is not null ? [(Item, Each)] : [];

    public override string BulkForm => "one 'create' with 'each' makes all rows";

    public override VariableSymbol? Result => Selected ?? Row;

    // A row that must be the only one of its kind, or that refers to another, waits for whoever writes that one.
    public override IEnumerable<DatabaseEffect> Effects =>
        [new DatabaseEffect(DatabaseAccess.Write, Model, IsShort: Each is null && !MayCollide && Model.Properties.All(property => property.References is null))];

    public override bool MayCollide => !Model.Uniques.IsEmpty || !Model.Id.IsSystem;

    public override IEnumerable<ActionService> Services => AutoColumns.NeedsClockToCreate(Model) ? [ActionService.Clock] : [];
}
