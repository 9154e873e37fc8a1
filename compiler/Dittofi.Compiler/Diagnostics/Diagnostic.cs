using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Diagnostics;

/// <summary>A finding at a place.</summary>
/// <param name="Descriptor">What was found.</param>
/// <param name="Span">Where.</param>
/// <param name="Arguments">What the placeholders of the message stand for.</param>
/// <param name="Suggestion">A replacement for the text at <paramref name="Span"/>, when one is likely meant.</param>
/// <param name="Related">Other places that take part, such as the first of two definitions.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    SourceSpan Span,
    ImmutableArray<string> Arguments,
    string? Suggestion,
    ImmutableArray<SourceSpan> Related)
{
    /// <summary>The finished sentence.</summary>
    public string Message
    {
        get
        {
            object[] arguments = [.. Arguments];
            var message = string.Format(CultureInfo.InvariantCulture, Descriptor.Message, arguments);
            return Suggestion is null ? message : $"{message} Did you mean '{Suggestion}'?";
        }
    }
}
