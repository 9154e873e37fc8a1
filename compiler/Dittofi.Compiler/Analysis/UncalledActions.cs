using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;

namespace Dittofi.Compiler.Analysis;

/// <summary>Actions that nobody runs.</summary>
internal sealed class UncalledActions : IProgramRule
{
    /// <inheritdoc/>
    public void Check(BoundProgram program, DiagnosticBag diagnostics)
    {
        // The call may be among what could not be bound.
        if (diagnostics.HasErrors)
        {
            return;
        }

        var called = program.AllActions.SelectMany(action => action.Body.Flatten()).Select(bound => bound.Callee).OfType<CalledAction>().ToHashSet<CalledAction>(ReferenceEqualityComparer.Instance);
        foreach (var action in program.Called.Where(action => !called.Contains(action)))
        {
            diagnostics.Report(AnalysisDiagnostics.NeverCalled, action.Span, action.Name);
        }
    }
}
