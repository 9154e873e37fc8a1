using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Analysis;

/// <summary>No request may choose the host that its client is sent to (OWASP ASVS 5.0, 3.7.2 and CWE-601): a link to the service would lead anywhere.</summary>
internal sealed class OpenRedirects : IProgramRule
{
    /// <inheritdoc/>
    public void Check(BoundProgram program, DiagnosticBag diagnostics)
    {
        foreach (var action in program.Actions)
        {
            var chosen = MarkedValues.In(action, IsOfRequest);
            foreach (var answer in action.Answers.Append(action.End).Distinct().Where(answer => answer.IsRedirect))
            {
                if (LocationValue.Hosts(answer.Headers[0].Value).FirstOrDefault(host => chosen.Find(host) is not null) is { } host)
                {
                    diagnostics.Report(AnalysisDiagnostics.OpenRedirect, host.Span);
                }
            }
        }
    }

    // Where the client found the service is no choice of whoever gave it the link; the words of a failure may hold what was sent.
    private static bool IsOfRequest(BoundExpression value) => RequestReads.IsRawBody(value)
        || (value is BoundVariable { Variable: { Kind: VariableKind.Root, Name: var name } } && Names.RequestRoots.Contains(name))
        || (value is BoundVariable { Type: RecordType { Record: var record } } && ReferenceEquals(record, ErrorRecord.Symbol));
}
