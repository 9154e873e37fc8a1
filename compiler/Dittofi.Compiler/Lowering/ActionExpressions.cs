using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;

namespace Dittofi.Compiler.Lowering;

/// <summary>The expressions of an action: those of its events, their conditions, and its response.</summary>
internal static class ActionExpressions
{
    /// <summary>Every expression and all of its parts.</summary>
    public static IEnumerable<BoundExpression> Of(ActionCode action) => action.Body.Flatten()
        .SelectMany(bound => bound.When is null ? bound.Reads : bound.Reads.Prepend(bound.When))
        .Concat(action.Answered)
        .SelectMany(RowExpressions.Flatten);
}
