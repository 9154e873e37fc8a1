using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Get;

/// <summary>A bound <c>get</c>.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="When">The condition under which it runs.</param>
/// <param name="Model">The model.</param>
/// <param name="Id">The id to find; null where <paramref name="Where"/> finds the row.</param>
/// <param name="Where">The conditions on the row.</param>
/// <param name="OrFail">The status to fail with when there is no row.</param>
/// <param name="Row">The variable that the row goes into.</param>
internal sealed record GetEvent(
    EventHead Head, BoundExpression? When, ModelSymbol Model, BoundExpression? Id, ImmutableArray<BoundExpression> Where, int? OrFail, VariableSymbol? Row)
    : BoundEvent(Head, When)
{
    /// <summary>Whether it reads back what the event around it wrote, and gives the result of that event.</summary>
    public bool ReadsBack { get; init; }

    /// <summary>Whether that result is declared before the condition of the event around it.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>Whether there is such a row: it has just been written.</summary>
    public bool IsThere => ReadsBack && OrFail is null && Id is { Type.IsOptional: false };

    public override IEnumerable<BoundExpression> Reads => (Id is null ? Where : [Id]).Concat(Selection?.Expressions ?? []);

    public override string BulkForm => "one 'list' before the loop, whose 'where' asks a list of all ids by 'contains', reads all of them";

    public override VariableSymbol? Result => ReadsBack ? null : Row;

    public override IEnumerable<RowQuery> Queries => [new RowQuery(Model, Where, []) { IsById = Id is not null }];

    public override IEnumerable<DatabaseEffect> Effects => Selection.Effects().Prepend(new DatabaseEffect(DatabaseAccess.Read, Model, IsShort));

    private bool IsShort => Selection?.IsOfFewRows != false && (Id is not null || ShortQueries.FindsOne(Model, Where));

    public override IEnumerable<int> FailStatuses => OrFail is { } status ? [status] : [];
}
