using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Analysis;

/// <summary>No request may choose the host that its client is sent to (OWASP ASVS 5.0, 3.7.2 and CWE-601): a link to the service would lead anywhere.</summary>
internal sealed class OpenRedirects : IProgramRule
{
    /// <inheritdoc/>
    public void Check(BoundProgram program, DiagnosticBag diagnostics)
    {
        foreach (var action in program.Actions)
        {
            foreach (var answer in action.Answers.Append(action.End).Distinct().Where(answer => answer.IsRedirect))
            {
                var chosen = LocationValue.Hosts(answer.Headers[0].Value).FirstOrDefault(host => IsOfRequest(host, Assigned(action)));
                if (chosen is not null)
                {
                    diagnostics.Report(AnalysisDiagnostics.OpenRedirect, chosen.Span);
                }
            }
        }
    }

    // The variables of the action that something of the request is assigned to, by whatever way.
    private static HashSet<VariableSymbol> Assigned(BoundAction action)
    {
        var assigned = new HashSet<VariableSymbol>(ReferenceEqualityComparer.Instance);
        var events = action.Body.Flatten().Where(bound => bound.Writes.Any()).ToList();
        int before;
        do
        {
            before = assigned.Count;
            assigned.UnionWith(events.Where(bound => bound.Reads.Any(read => IsOfRequest(read, assigned))).SelectMany(bound => bound.Writes));
        }
        while (assigned.Count > before);

        return assigned;
    }

    // Where the client found the service is no choice of whoever gave it the link.
    private static bool IsOfRequest(BoundExpression value, HashSet<VariableSymbol> assigned) => RowExpressions.Flatten(value).Any(read => RequestReads.IsRawBody(read)
        || (read is BoundVariable { Variable: var variable } && (assigned.Contains(variable) || (variable.Kind == VariableKind.Root && Names.RequestRoots.Contains(variable.Name)))));
}
