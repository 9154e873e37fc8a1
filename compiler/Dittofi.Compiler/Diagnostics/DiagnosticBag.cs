using System.Collections.Immutable;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Diagnostics;

/// <summary>Collects the findings of a run; the same finding at the same place counts once.</summary>
public sealed class DiagnosticBag
{
    private readonly HashSet<(string Code, SourceText Source, int Start)> seen = [];
    private readonly HashSet<object> causes = new(ReferenceEqualityComparer.Instance);
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>Whether an error, not only warnings, was reported.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Reports a finding.</summary>
    /// <param name="descriptor">What was found.</param>
    /// <param name="span">Where.</param>
    /// <param name="arguments">What the placeholders of its message stand for.</param>
    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<string> arguments) =>
        Add(new Diagnostic(descriptor, span, [.. arguments], null, []));

    /// <summary>Reports a finding of a cause once, however often the cause shows.</summary>
    public void ReportOnce(object cause, DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<string> arguments)
    {
        if (causes.Add(cause))
        {
            Report(descriptor, span, arguments);
        }
    }

    /// <summary>Reports a finding together with the replacement that is likely meant; a null suggestion reports it alone.</summary>
    public void ReportWithSuggestion(DiagnosticDescriptor descriptor, SourceSpan span, string? suggestion, params ReadOnlySpan<string> arguments) =>
        Add(new Diagnostic(descriptor, span, [.. arguments], suggestion, []));

    /// <summary>Reports a finding together with another place that takes part in it.</summary>
    public void ReportWithRelated(DiagnosticDescriptor descriptor, SourceSpan span, SourceSpan related, params ReadOnlySpan<string> arguments) =>
        Add(new Diagnostic(descriptor, span, [.. arguments], null, [related]));

    /// <summary>All findings, ordered by file (ordinal), place and code.</summary>
    public ImmutableArray<Diagnostic> ToSorted() =>
    [
        .. diagnostics
            .OrderBy(d => d.Span.Source.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Span.Start)
            .ThenBy(d => d.Descriptor.Code, StringComparer.Ordinal),
    ];

    private void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Descriptor.Severity == DiagnosticSeverity.Error;
        if (seen.Add((diagnostic.Descriptor.Code, diagnostic.Span.Source, diagnostic.Span.Start)))
        {
            diagnostics.Add(diagnostic);
        }
    }
}
