using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Tests.Mutation;

/// <summary>Says of findings whether an author can do anything with them.</summary>
internal static class Findings
{
    /// <summary>What is wrong with findings: one that has no place or no words, or that is the compiler's own fault; null when nothing is.</summary>
    public static string? Fault(ImmutableArray<Diagnostic> findings)
    {
        var lost = findings.FirstOrDefault(finding => !IsPlaced(finding.Span) || finding.Message.Length == 0 || !finding.Related.All(IsPlaced));
        var own = findings.FirstOrDefault(finding => finding.Descriptor.Code.StartsWith("DIT09", StringComparison.Ordinal));
        return lost is not null ? $"{lost.Descriptor.Code} has no place: {lost.Span.Start}+{lost.Span.Length} of {lost.Span.Source.Content.Length}"
            : own is not null ? $"{own.Descriptor.Code} {own.Message}"
            : null;
    }

    private static bool IsPlaced(SourceSpan span) =>
        span.Source.Path.Length > 0 && span.Start >= 0 && span.Length >= 0 && span.End <= span.Source.Content.Length;
}
