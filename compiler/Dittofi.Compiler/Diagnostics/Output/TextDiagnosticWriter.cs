using System.Globalization;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Diagnostics.Output;

/// <summary>Findings for people: the sentence, the line with carets below it, and related places (language page, section 10).</summary>
internal sealed class TextDiagnosticWriter(bool useColor) : IDiagnosticWriter
{
    private const string Red = "\u001b[1;31m";
    private const string Yellow = "\u001b[1;33m";
    private const string Green = "\u001b[32m";

    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output)
    {
        foreach (var diagnostic in diagnostics)
        {
            var isError = diagnostic.Descriptor.Severity == DiagnosticSeverity.Error;
            var severity = Colored(isError ? "error" : "warning", isError ? Red : Yellow);
            output.Write($"{Place(diagnostic.Span)}: {severity} {diagnostic.Descriptor.Code}: {TerminalText.Escape(diagnostic.Message)}\n");
            WriteExcerpt(diagnostic.Span, output);
            foreach (var related in diagnostic.Related)
            {
                output.Write($"{Place(related)}: first defined here\n");
                WriteExcerpt(related, output);
            }
        }
    }

    private static string Place(SourceSpan span)
    {
        var (line, column) = span.Position;
        return string.Create(CultureInfo.InvariantCulture, $"{TerminalText.Escape(span.Source.Path)}:{line}:{column}");
    }

    private void WriteExcerpt(SourceSpan span, TextWriter output)
    {
        if (SourceExcerpt.Of(span) is { } excerpt)
        {
            output.Write($"    {excerpt.Line}\n    {Colored(excerpt.Carets, Green)}\n");
        }
    }

    private string Colored(string text, string color) => useColor ? $"{color}{text}\u001b[0m" : text;
}
