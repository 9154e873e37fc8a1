using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

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
