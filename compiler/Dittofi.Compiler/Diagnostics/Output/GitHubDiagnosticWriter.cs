using System.Globalization;

namespace Dittofi.Compiler.Diagnostics.Output;

/// <summary>Findings as workflow commands, which GitHub Actions shows beside the changed lines.</summary>
internal sealed class GitHubDiagnosticWriter : IDiagnosticWriter
{
    /// <inheritdoc/>
    public string Name => "github";

    /// <inheritdoc/>
    public void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output)
    {
        foreach (var diagnostic in diagnostics)
        {
            var (line, column) = diagnostic.Span.Position;
            var end = diagnostic.Span.Source.GetPosition(diagnostic.Span.End);
            var severity = diagnostic.Descriptor.Severity == DiagnosticSeverity.Error ? "error" : "warning";
            var place = string.Create(CultureInfo.InvariantCulture, $"line={line},col={column},endLine={end.Line},endColumn={end.Column}");
            var title = Property($"{diagnostic.Descriptor.Code} {diagnostic.Descriptor.Title}");
            output.Write($"::{severity} file={Property(diagnostic.Span.Source.Path)},{place},title={title}::{Data(diagnostic.Message)}\n");
        }
    }

    private static string Data(string text) => TerminalText.Escape(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
