using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;

namespace Dittofi.Compiler.Lowering;

/// <summary>How an action meets the database: the weakest form that keeps its meaning (language page, sections 5 and 13).</summary>
/// <param name="Form">The form.</param>
/// <param name="Isolation">The isolation of a transaction.</param>
/// <param name="IsShort">Whether its only statement can be sent together with others of its sort.</param>
internal sealed record TransactionPlan(TransactionForm Form, string Isolation, bool IsShort = false)
{
    private const string ReadCommitted = "ReadCommitted";
    private const string RepeatableRead = "RepeatableRead";
    private const string Serializable = "Serializable";

    /// <summary>Whether a transaction spans several events.</summary>
    public bool IsLong => Form is TransactionForm.Transaction or TransactionForm.Snapshot;

    /// <summary>The plan of an action.</summary>
    public static TransactionPlan Of(ActionCode action)
    {
        var events = action.Sequence.All;
        var effects = events.SelectMany(bound => bound.Effects).ToArray();
        var writes = effects.Count(effect => effect.Access == DatabaseAccess.Write);
        if (effects.Length == 0)
        {
            return new TransactionPlan(TransactionForm.None, ReadCommitted);
        }

        // What is undone to a savepoint needs a transaction around it.
        var isShort = effects is [{ IsShort: true }];
        var isGuarded = events.Any(NeedsSavepoint);
        if (writes == 0)
        {
            return effects.Length == 1 && !isGuarded
                ? new TransactionPlan(TransactionForm.Read, ReadCommitted, isShort)
                : new TransactionPlan(TransactionForm.Snapshot, ReadCommitted);
        }

        if (effects.Length == 1 && !isGuarded && !CanFailAfter(events, action))
        {
            return new TransactionPlan(TransactionForm.Write, ReadCommitted, isShort);
        }

        return new TransactionPlan(TransactionForm.Transaction, IsolationOf(events));
    }

    /// <summary>Whether the statements of an event that survives failures must be undone when it meets one.</summary>
    public static bool NeedsSavepoint(BoundEvent bound) => bound.Caught.Any(block => EventSequence.Of(block).All.Any(inner => inner.Effects.Any()));

    private static bool CanFailAfter(ImmutableArray<BoundEvent> events, ActionCode action)
    {
        var write = events.ToList().FindIndex(bound => bound.Effects.Any());
        var later = events.Skip(write + 1);
        return later.Any(bound => bound.FailStatuses.Any() || Evaluated(bound).Any(RowExpressions.CanFail))
            || action.End.Expressions.Any(RowExpressions.CanFail);
    }

    // A read whose result decides what is written must not have changed by then; one that decides nothing needs a stable view only.
    private static string IsolationOf(ImmutableArray<BoundEvent> events)
    {
        var list = events.ToList();
        var firstWrite = list.FindIndex(Writes);
        var lastWrite = list.FindLastIndex(Writes);
        var readsBefore = events.Take(lastWrite).Where(bound => Reads(bound) || (bound.Callee?.Sequence.All.Any(Reads) ?? false)).ToArray();
        if (readsBefore.Length == 0)
        {
            // What takes several statements to read is read in one state.
            return events.Any(bound => bound.Effects.Count(effect => effect.Access == DatabaseAccess.Read) > 1) ? RepeatableRead : ReadCommitted;
        }

        var results = readsBefore.SelectMany(bound => bound.Results).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var decides = readsBefore.Any(bound => bound.FailStatuses.Any())
            || events.SelectMany(Evaluated).SelectMany(RowExpressions.Flatten).OfType<BoundVariable>().Any(read => results.Contains(read.Variable));
        return decides ? Serializable : firstWrite >= 0 ? RepeatableRead : ReadCommitted;
    }

    private static bool Reads(BoundEvent bound) => bound.Effects.Any(effect => effect.Access == DatabaseAccess.Read);

    private static bool Writes(BoundEvent bound) => bound.Effects.Any(effect => effect.Access == DatabaseAccess.Write);

    private static IEnumerable<BoundExpression> Evaluated(BoundEvent bound) =>
        (bound.When is null ? bound.Reads : bound.Reads.Prepend(bound.When)).Concat(bound.Callee?.Responses ?? []);
}
