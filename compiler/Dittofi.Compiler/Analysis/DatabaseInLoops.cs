using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;

namespace Dittofi.Compiler.Analysis;

/// <summary>Statements that are sent once for every item of a list.</summary>
internal sealed class DatabaseInLoops : IProgramRule
{
    /// <inheritdoc/>
    public void Check(BoundProgram program, DiagnosticBag diagnostics)
    {
        var loops = program.AllActions.SelectMany(action => action.Body.Flatten()).Where(bound => bound.Repeats);
        var inside = loops.SelectMany(loop => loop.Children).SelectMany(child => child.Flatten()).Where(IsSent);
        foreach (var bound in inside.Distinct<BoundEvent>(ReferenceEqualityComparer.Instance))
        {
            diagnostics.Report(AnalysisDiagnostics.DatabaseInLoop, bound.Head.KindSpan, bound.Head.Kind.Name, bound.BulkForm);
        }
    }

    private static bool IsSent(BoundEvent bound) => bound.Effects.Any() || (bound.Callee?.Sequence.All.Any(called => called.Effects.Any()) ?? false);
}
