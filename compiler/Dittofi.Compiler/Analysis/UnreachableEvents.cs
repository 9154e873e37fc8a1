using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;

namespace Dittofi.Compiler.Analysis;

/// <summary>No event may stand behind one that always ends the action; of several the first is reported.</summary>
internal sealed class UnreachableEvents : IProgramRule
{
    /// <inheritdoc/>
    public void Check(BoundProgram program, DiagnosticBag diagnostics)
    {
        foreach (var action in program.AllActions)
        {
            CheckBlock(action.Body, diagnostics);
            if (action.Body.Ends && action.End.Expressions.FirstOrDefault() is { } response)
            {
                diagnostics.Report(AnalysisDiagnostics.ResponseNeverGiven, response.Span, action.Name);
            }
        }
    }

    private static void CheckBlock(BoundBlock block, DiagnosticBag diagnostics)
    {
        var hasEnded = false;
        foreach (var bound in block.Events)
        {
            if (hasEnded)
            {
                diagnostics.Report(AnalysisDiagnostics.Unreachable, bound.Head.KindSpan);
                return;
            }

            hasEnded = bound.Ends && bound.When is null;
            foreach (var child in bound.Children)
            {
                CheckBlock(child, diagnostics);
            }
        }
    }
}
