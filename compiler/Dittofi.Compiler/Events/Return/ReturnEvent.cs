using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Return;

/// <summary>A bound <c>return</c>.</summary>
internal sealed record ReturnEvent(EventHead Head, BoundExpression? When, BoundAnswer Answer) : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => Answer.Expressions;

    public override bool Ends => true;

    public override BoundAnswer? Returned => Answer;
}
