using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
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
/// <param name="Rows">The variable that the rows go into.</param>
internal sealed record ListEvent(
    EventHead Head,
    BoundExpression? When,
    ModelSymbol Model,
    ImmutableArray<BoundExpression> Where,
    ImmutableArray<SortKey> OrderBy,
    BoundExpression? Limit,
    VariableSymbol? Rows)
    : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => Limit is null ? Where : Where.Append(Limit);

    public override VariableSymbol? Result => Rows;

    public override IEnumerable<DatabaseEffect> Effects => [new DatabaseEffect(DatabaseAccess.Read, Model, ByKey: false)];
}
