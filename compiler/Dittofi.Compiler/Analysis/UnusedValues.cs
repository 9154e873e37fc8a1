using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Analysis;

/// <summary>Results, variables and settings that no expression reads.</summary>
internal sealed class UnusedValues : IProgramRule
{
    /// <inheritdoc/>
    public void Check(BoundProgram program, DiagnosticBag diagnostics)
    {
        // What reads a value may be among what could not be bound.
        if (diagnostics.HasErrors)
        {
            return;
        }

        var settings = new HashSet<MemberSymbol>(ReferenceEqualityComparer.Instance);
        foreach (var action in program.AllActions)
        {
            var events = action.Body.Flatten().ToArray();
            var parts = events
                .SelectMany(bound => bound.When is null ? bound.Reads : bound.Reads.Prepend(bound.When))
                .Concat(action.Answered)
                .SelectMany(RowExpressions.Flatten)
                .ToList();
            var read = parts.OfType<BoundVariable>().Select(use => use.Variable).ToHashSet<VariableSymbol>(ReferenceEqualityComparer.Instance);
            settings.UnionWith(parts.OfType<BoundMember>().Select(use => use.Member));
            foreach (var unused in events.SelectMany(bound => bound.Results).Concat(action.Variables).Where(variable => !read.Contains(variable)))
            {
                diagnostics.Report(AnalysisDiagnostics.Unused, unused.Span, unused.Name);
            }
        }

        foreach (var unused in program.Settings?.Fields.Where(setting => !settings.Contains(setting)) ?? [])
        {
            diagnostics.Report(AnalysisDiagnostics.Unused, unused.Span, $"{Names.Settings}.{unused.Name}");
        }
    }
}
