using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Link;

/// <summary>A bound <c>link</c> or <c>unlink</c>.</summary>
/// <param name="Head">What every event has.</param>
/// <param name="When">The condition under which it runs.</param>
/// <param name="Relation">The relation.</param>
/// <param name="Table">Its pairs.</param>
/// <param name="Row">The id of the row that has the relation.</param>
/// <param name="To">The id of the other row, or a list of ids.</param>
internal sealed record LinkEvent(EventHead Head, BoundExpression? When, CollectionSymbol Relation, JoinTable Table, BoundExpression Row, BoundExpression To)
    : BoundEvent(Head, When)
{
    /// <summary>Whether the row is parted from all others.</summary>
    public bool Replaces { get; init; }

    public override IEnumerable<BoundExpression> Reads => [Row, To];

    public override string BulkForm => $"one '{Head.Kind.Name}' takes a list of rows or of their ids";

    public override IEnumerable<DatabaseEffect> Effects => Enumerable.Repeat(new DatabaseEffect(DatabaseAccess.Write, null, IsShort: false), Replaces ? 2 : 1);
}
