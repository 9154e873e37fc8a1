using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Delete;

/// <summary>A bound <c>delete</c>.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="When">The condition under which it runs.</param>
/// <param name="Model">The model.</param>
/// <param name="Filter">The rows.</param>
/// <param name="OrFail">The status to fail with when there is no such row.</param>
/// <param name="Deleted">The variable that tells whether the row was there, or how many were.</param>
internal sealed record DeleteEvent(EventHead Head, BoundExpression? When, ModelSymbol Model, WriteFilter Filter, int? OrFail, VariableSymbol? Deleted)
    : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => Filter.Reads;

    public override string BulkForm => "one 'delete' whose 'where' takes what they have in common removes all of them";

    public override VariableSymbol? Result => Deleted;

    public override IEnumerable<RowQuery> Queries => [new RowQuery(Model, Filter.Where, [])];

    public override IEnumerable<DatabaseEffect> Effects => Filter.Effects(new DatabaseEffect(DatabaseAccess.Write, Model, IsShort: false) { Stores = [], Removes = true });

    public override IEnumerable<int> FailStatuses => OrFail is { } status ? Filter.FailStatuses.Append(status) : Filter.FailStatuses;
}
