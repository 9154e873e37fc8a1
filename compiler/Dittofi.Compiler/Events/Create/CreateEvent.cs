using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Create;

/// <summary>A bound <c>create</c>.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="When">The condition under which it runs.</param>
/// <param name="Model">The model.</param>
/// <param name="Values">A value for every writable property, in the model's order.</param>
/// <param name="Row">The variable that the row goes into.</param>
internal sealed record CreateEvent(EventHead Head, BoundExpression? When, ModelSymbol Model, ImmutableArray<PropertyValue> Values, VariableSymbol? Row)
    : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => Values.Select(value => value.Value);

    public override VariableSymbol? Result => Row;

    public override IEnumerable<DatabaseEffect> Effects => [new DatabaseEffect(DatabaseAccess.Write, Model, ByKey: true)];

    public override bool MayCollide => !Model.Uniques.IsEmpty;

    public override IEnumerable<ActionService> Services => [ActionService.Clock];
}
