using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Upsert;

/// <summary>A bound <c>upsert</c>.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="When">The condition under which it runs.</param>
/// <param name="Model">The model.</param>
/// <param name="On">The unique by which a row is known.</param>
/// <param name="Values">A value for every writable property of a new row.</param>
/// <param name="Changed">The properties that an existing row takes over: what was set, the key aside.</param>
/// <param name="Row">The variable that the row goes into.</param>
internal sealed record UpsertEvent(
    EventHead Head,
    BoundExpression? When,
    ModelSymbol Model,
    KeySymbol On,
    ImmutableArray<PropertyValue> Values,
    ImmutableArray<PropertySymbol> Changed,
    VariableSymbol? Row)
    : BoundEvent(Head, When)
{
    /// <summary>The variable that what is selected of the row goes into; null where the row is the result.</summary>
    public VariableSymbol? Selected { get; init; }

    /// <summary>What ties the row to others, and what reads it back.</summary>
    public ImmutableArray<BoundBlock> After { get; init; } = [];

    public override IEnumerable<BoundBlock> Children => After;

    public override IEnumerable<BoundExpression> Reads => Values.Select(value => value.Value);

    public override VariableSymbol? Result => Selected ?? Row;

    public override IEnumerable<DatabaseEffect> Effects => [new DatabaseEffect(DatabaseAccess.Write, Model, IsShort: false) { Stores = Values.Select(value => value.Property) }];

    public override bool MayCollide => Model.Uniques.Any(unique => !ReferenceEquals(unique, On));

    public override IEnumerable<ActionService> Services => AutoColumns.NeedsClockToCreate(Model) ? [ActionService.Clock] : [];
}
