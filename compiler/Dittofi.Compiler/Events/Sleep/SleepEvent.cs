using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Sleep;

/// <summary>A bound <c>sleep</c>.</summary>
internal sealed record SleepEvent(EventHead Head, BoundExpression? When, TimeSpan Duration) : BoundEvent(Head, When)
{
    public override bool Awaits => true;

    public override bool Lingers => true;
}
