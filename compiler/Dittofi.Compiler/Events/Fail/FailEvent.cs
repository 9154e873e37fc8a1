using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Fail;

/// <summary>A bound <c>fail</c>.</summary>
internal sealed record FailEvent(EventHead Head, BoundExpression? When, int Status, BoundExpression? Title, BoundExpression? Detail)
    : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => new[] { Title, Detail }.OfType<BoundExpression>();

    public override bool Ends => true;

    public override IEnumerable<int> FailStatuses => [Status];
}
