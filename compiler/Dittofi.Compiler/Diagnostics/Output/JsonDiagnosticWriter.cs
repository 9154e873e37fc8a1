using System.Text.Json;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Diagnostics.Output;

/// <summary>Findings for programs: one array of objects. Lines and columns count from 1, lengths in UTF-16 units.</summary>
internal sealed class JsonDiagnosticWriter : IDiagnosticWriter
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public void Write(IReadOnlyList<Diagnostic> diagnostics, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            WriteOne(diagnostic, json);
        }

        json.WriteEndArray();
    });

    private static void WriteOne(Diagnostic diagnostic, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Descriptor.Code);
        json.WriteString("severity", diagnostic.Descriptor.Severity == DiagnosticSeverity.Error ? "error" : "warning");
        json.WriteString("message", diagnostic.Message);
        WritePlace(diagnostic.Span, json);
        if (diagnostic.Suggestion is { } suggestion)
        {
            json.WriteStartObject("suggestion");
            json.WriteString("replacement", suggestion);
            json.WriteEndObject();
        }

        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            WritePlace(related, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(SourceSpan span, Utf8JsonWriter json)
    {
        var start = span.Position;
        var end = span.Source.GetPosition(span.End);
        json.WriteString("path", span.Source.Path);
        json.WriteNumber("line", start.Line);
        json.WriteNumber("column", start.Column);
        json.WriteNumber("length", span.Length);
        if (end.Line != start.Line)
        {
            json.WriteNumber("endLine", end.Line);
            json.WriteNumber("endColumn", end.Column);
        }
    }
}
