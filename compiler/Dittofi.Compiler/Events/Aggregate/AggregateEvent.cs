using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Aggregate;

/// <summary>A bound <c>count</c>, <c>sum</c>, <c>min</c>, <c>max</c> or <c>average</c>.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="When">The condition under which it runs.</param>
/// <param name="Model">The model.</param>
/// <param name="Property">The property; null for <c>count</c>.</param>
/// <param name="Where">The conditions on each row.</param>
/// <param name="Value">The variable that the number goes into.</param>
internal sealed record AggregateEvent(
    EventHead Head, BoundExpression? When, ModelSymbol Model, PropertySymbol? Property, ImmutableArray<BoundExpression> Where, VariableSymbol? Value)
    : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => Where;

    public override VariableSymbol? Result => Value;

    public override IEnumerable<RowQuery> Queries => [new RowQuery(Model, Where, [])];

    public override IEnumerable<DatabaseEffect> Effects => [new DatabaseEffect(DatabaseAccess.Read, Model, IsShort: false)];
}
