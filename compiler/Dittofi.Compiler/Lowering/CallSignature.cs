using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Lowering;

/// <summary>What the <c>RunAsync</c> of an action that others call takes from its caller, beside the input: the same session, the same reading of the clock.</summary>
internal static class CallSignature
{
    /// <summary>Whether it meets the database.</summary>
    public static bool HasSession(ActionCode action) => action.Sequence.All.Any(bound => bound.Effects.Any());

    /// <summary>Whether it, or what it calls, needs the time.</summary>
    public static bool HasClock(ActionCode action) =>
        action.Sequence.All.Any(bound => bound.Services.Contains(ActionService.Clock))
        || action.Sequence.All.Select(bound => bound.Callee).OfType<ActionCode>().Distinct().Prepend(action)
            .Any(each => ActionExpressions.Of(each).Any(part => part is BoundCall { Function.NeedsClock: true }));
}
