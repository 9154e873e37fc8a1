using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Events.Log;

/// <summary>A bound <c>log</c>.</summary>
internal sealed record LogEvent(EventHead Head, BoundExpression? When, BoundExpression Text, LogLevel Level) : BoundEvent(Head, When)
{
    public override IEnumerable<BoundExpression> Reads => [Text];

    public override IEnumerable<ActionService> Services => [ActionService.Logger];
}
