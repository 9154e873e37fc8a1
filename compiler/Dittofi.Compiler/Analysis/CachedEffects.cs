using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Queries;

namespace Dittofi.Compiler.Analysis;

/// <summary>A kept answer is given without running the action, to whoever asks the same (language page, section 13).</summary>
internal sealed class CachedEffects : IProgramRule
{
    /// <inheritdoc/>
    public void Check(BoundProgram program, DiagnosticBag diagnostics)
    {
        foreach (var action in program.Actions.Where(action => action.Endpoint.Cache is not null))
        {
            if (action.Sequence.All.SelectMany(bound => bound.Effects).Any(effect => effect.Access == DatabaseAccess.Write))
            {
                diagnostics.Report(AnalysisDiagnostics.CachedEffect, action.Endpoint.Span, action.Endpoint.Name, "its action writes to the database");
            }
            else if (RequestReads.Any(action))
            {
                diagnostics.Report(AnalysisDiagnostics.CachedEffect, action.Endpoint.Span, action.Endpoint.Name, "its action reads 'request', which is another each time");
            }
        }
    }
}
