using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Analysis;

/// <summary>Results and variables that no expression reads.</summary>
internal sealed class UnusedValues : IProgramRule
{
    /// <inheritdoc/>
    public void Check(BoundProgram program, DiagnosticBag diagnostics)
    {
        // What reads a value may be among what could not be bound.
        foreach (var action in diagnostics.HasErrors ? [] : program.AllActions)
        {
            var events = action.Body.Flatten().ToArray();
            var expressions = events
                .SelectMany(bound => bound.When is null ? bound.Reads : bound.Reads.Prepend(bound.When))
                .Concat(action.Answered);
            var read = expressions.SelectMany(RowExpressions.Flatten).OfType<BoundVariable>().Select(use => use.Variable).ToHashSet<VariableSymbol>(ReferenceEqualityComparer.Instance);
            foreach (var unused in events.SelectMany(bound => bound.Results).Concat(action.Variables).Where(variable => !read.Contains(variable)))
            {
                diagnostics.Report(AnalysisDiagnostics.Unused, unused.Span, unused.Name);
            }
        }
    }
}
