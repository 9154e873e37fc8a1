using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>Tells which events need not run with those that follow: a transaction opens at the first event that it must cover (language page, section 13).</summary>
internal static class LeadingEvents
{
    /// <summary>Whether an event may run before the transaction of those behind it, in code of its own.</summary>
    /// <param name="bound">The event.</param>
    /// <param name="later">The events behind it.</param>
    /// <param name="end">What the action answers at its end.</param>
    public static bool CanRunAlone(BoundEvent bound, IEnumerable<BoundEvent> later, BoundAnswer end)
    {
        var parts = new BoundBlock([bound]).Flatten().ToList();
        return !(bound.Ends && bound.When is null)
            && parts.TrueForAll(part => !part.Effects.Any() && part.Callee is null && part.Returned is null && !part.Writes.Any() && !part.Results.Any())
            && !Expressions(parts).Any(part => part is BoundVariable { Variable.Kind: VariableKind.Action })
            && !IsProofFor(bound.NonNullAfter, new BoundBlock([.. later]).Flatten(), end);
    }

    // What a test shows to be there is known only in the code that the test is in.
    private static bool IsProofFor(IEnumerable<string> shown, IEnumerable<BoundEvent> later, BoundAnswer end)
    {
        var paths = shown.ToHashSet(StringComparer.Ordinal);
        return paths.Count > 0 && Expressions(later).Concat(end.Expressions.SelectMany(RowExpressions.Flatten))
            .Any(part => part is BoundNonNull { Operand: var operand } && NullFlow.PathOf(operand) is { } path && paths.Contains(path));
    }

    private static IEnumerable<BoundExpression> Expressions(IEnumerable<BoundEvent> events) =>
        events.SelectMany(bound => bound.When is null ? bound.Reads : bound.Reads.Prepend(bound.When))
            .Concat(events.Select(bound => bound.Returned).OfType<BoundAnswer>().SelectMany(answer => answer.Expressions))
            .SelectMany(RowExpressions.Flatten);
}
