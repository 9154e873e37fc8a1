using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Lowering;

namespace Dittofi.Compiler.Analysis;

/// <summary>What waits for something else than the database while a transaction keeps others waiting (language page, section 13).</summary>
internal sealed class LingeringInTransactions : IProgramRule
{
    /// <inheritdoc/>
    public void Check(BoundProgram program, DiagnosticBag diagnostics)
    {
        var refused = program.Actions.Where(action => TransactionPlan.Of(action).IsLong).SelectMany(Inside);
        foreach (var bound in refused.Distinct<BoundEvent>(ReferenceEqualityComparer.Instance))
        {
            diagnostics.Report(AnalysisDiagnostics.LingersInTransaction, bound.Head.KindSpan, bound.Head.Kind.Name);
        }
    }

    private static IEnumerable<BoundEvent> Inside(BoundAction action)
    {
        var before = new BoundBlock([.. action.BeforeTransaction]).Flatten().ToHashSet<BoundEvent>(ReferenceEqualityComparer.Instance);
        return action.Sequence.All.Where(bound => bound.Lingers && !before.Contains(bound));
    }
}
