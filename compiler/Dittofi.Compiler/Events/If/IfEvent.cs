using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.If;

/// <summary>A bound <c>if</c>.</summary>
internal sealed record IfEvent(EventHead Head, BoundExpression? When, BoundExpression Condition, BoundBlock Then, BoundBlock Else) : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => [Condition];

    public override IEnumerable<BoundBlock> Children => [Then, Else];

    public override bool ChildrenCoverAll => true;

    public override IEnumerable<string> NonNullAfter
    {
        get
        {
            if (When is not null)
            {
                return base.NonNullAfter;
            }

            var facts = NullFlow.Facts(Condition);
            return (Then.Ends ? facts.WhenFalse : []).Concat(Else.Ends ? facts.WhenTrue : []);
        }
    }
}
