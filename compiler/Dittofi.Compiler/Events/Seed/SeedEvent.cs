using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Seed;

/// <summary>A bound row of <c>seeds</c>.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="When">The condition under which it runs: none.</param>
/// <param name="Model">The model.</param>
/// <param name="On">The unique by which the row is known.</param>
/// <param name="Values">A value for every writable property.</param>
internal sealed record SeedEvent(EventHead Head, BoundExpression? When, ModelSymbol Model, KeySymbol On, ImmutableArray<PropertyValue> Values)
    : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => Values.Select(value => value.Value);

    public override KnownRow? KnownBy =>
        On.Properties.Select(property => Values.FirstOrDefault(value => value.Property == property)).ToList() is var known && known.Contains(null)
            ? null
            : new KnownRow(Model, [.. known.OfType<PropertyValue>()]);

    public override IEnumerable<DatabaseEffect> Effects => [new DatabaseEffect(DatabaseAccess.Write, Model, IsShort: false)];

    public override IEnumerable<ActionService> Services => AutoColumns.NeedsClockToCreate(Model) ? [ActionService.Clock] : [];
}
