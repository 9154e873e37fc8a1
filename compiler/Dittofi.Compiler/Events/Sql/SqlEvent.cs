using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Events.Sql;

/// <summary>A bound <c>sql</c>.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="When">The condition under which it runs.</param>
/// <param name="Parts">The statement.</param>
/// <param name="Type">What it yields: a list of a record, a record, an optional one; null for the number of rows written.</param>
/// <param name="CanWrite">Whether it may write.</param>
/// <param name="Yield">The variable that this goes into.</param>
internal sealed record SqlEvent(EventHead Head, BoundExpression? When, ImmutableArray<SqlPart> Parts, TypeSymbol? Type, bool CanWrite, VariableSymbol? Yield)
    : BoundEvent(Head, When)
{
    private const int NotFound = 404;
    private const int Unprocessable = 422;

    public override IEnumerable<BoundExpression> Reads => Parts.Select(part => part.Value).OfType<BoundExpression>();

    public override VariableSymbol? Result => Yield;

    public override RecordSymbol? RowRecord => Type is null ? null : RecordSymbol.In(Type).First();

    public override IEnumerable<DatabaseEffect> Effects => [new DatabaseEffect(CanWrite ? DatabaseAccess.Write : DatabaseAccess.Read, null, IsShort: false)];

    public override bool MayCollide => CanWrite;

    // What a statement computes may overflow.
    public override IEnumerable<int> FailStatuses => Type is RecordType ? [Unprocessable, NotFound] : [Unprocessable];
}
