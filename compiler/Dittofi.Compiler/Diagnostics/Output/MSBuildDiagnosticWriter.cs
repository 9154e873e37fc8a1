using System.Globalization;

namespace Dittofi.Compiler.Diagnostics.Output;

/// <summary>Findings as MSBuild and Visual Studio read them: <c>path(line,column,endLine,endColumn): error CODE: message</c>.</summary>
internal sealed class MSBuildDiagnosticWriter : IDiagnosticWriter
{
    /// <inheritdoc/>
    public string Name => "msbuild";

    /// <inheritdoc/>
    public void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output)
    {
        foreach (var diagnostic in diagnostics)
        {
            var (line, column) = diagnostic.Span.Position;
            var end = diagnostic.Span.Source.GetPosition(diagnostic.Span.End);
            var severity = diagnostic.Descriptor.Severity == DiagnosticSeverity.Error ? "error" : "warning";
            var place = string.Create(CultureInfo.InvariantCulture, $"({line},{column},{end.Line},{end.Column})");
            output.Write($"{TerminalText.Escape(diagnostic.Span.Source.Path)}{place}: {severity} {diagnostic.Descriptor.Code}: {TerminalText.Escape(diagnostic.Message)}\n");
        }
    }
}
