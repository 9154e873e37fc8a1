using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds the names that the fields of one record, or the properties of one model, have over the wire; no two are the same.</summary>
/// <param name="place">What messages call the record: <c>header</c> and <c>path</c> have rules of their own.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class LabelBinder(string place, DiagnosticBag diagnostics)
{
    private const string Header = "header";
    private const int Longest = 100;

    private readonly Dictionary<string, SourceSpan> _labels = new(place == Header ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    /// <summary>Notes a name that is taken without being declared.</summary>
    public void Add(string name, SourceSpan span) => _labels.Add(name, span);

    /// <summary>The label of a field: its name, unless it has another.</summary>
    public string Bind(FieldSyntax syntax)
    {
        var label = syntax.Label is { } given ? Check(given.Value, given.Span) : syntax.Name.Value;
        if (!_labels.TryAdd(label, syntax.Name.Span))
        {
            diagnostics.ReportWithRelated(DeclarationDiagnostics.Duplicate, syntax.Label?.Span ?? syntax.Name.Span, _labels[label], "labels", label);
        }

        return label;
    }

    private string Check(string label, SourceSpan span)
    {
        // A header's name is a token (RFC 9110, section 5.6.2); elsewhere any text that is not empty names a field.
        var isToken = label.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal));
        var fits = label.Length is > 0 and <= Longest && (place != Header || isToken) && !label.Any(char.IsControl)
            && TypeTable.Text.Definition.ParseLiteral(label, TypeTable.Text) is not null;
        if (place == "path" || !fits)
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, span, label, place == "path" ? "no label: the placeholder is the name" : "a name for the wire");
        }

        return label;
    }
}
