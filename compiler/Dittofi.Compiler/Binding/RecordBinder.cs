using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds maps of names to types that are stored nowhere.</summary>
internal sealed class RecordBinder(FieldBinder fields, DiagnosticBag diagnostics)
{
    /// <summary>The record of a map; null when it has no fields.</summary>
    /// <param name="syntaxes">The fields as declared.</param>
    /// <param name="name">The PascalCase name of the record.</param>
    /// <param name="displayName">What messages call it.</param>
    /// <param name="span">Where it is declared.</param>
    /// <param name="place">Where the fields stand.</param>
    public RecordSymbol? Bind(ImmutableArray<FieldSyntax> syntaxes, string name, string displayName, SourceSpan span, FieldPlace place)
    {
        var bound = ImmutableArray.CreateBuilder<FieldSymbol>();
        var names = new UniqueNames("variables", diagnostics);
        var labels = new Dictionary<string, SourceSpan>(displayName == "header" ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var syntax in syntaxes)
        {
            if (!names.Add(syntax.Name))
            {
                continue;
            }

            var (type, rules, byDefault) = fields.Bind(syntax, name, place);
            var label = BindLabel(syntax, displayName);
            if (!labels.TryAdd(label, syntax.Name.Span))
            {
                diagnostics.ReportWithRelated(DeclarationDiagnostics.Duplicate, syntax.Label?.Span ?? syntax.Name.Span, labels[label], "labels", label);
            }

            bound.Add(new FieldSymbol(syntax.Name.Value, type, rules, syntax.Description, syntax.Name.Span, label, byDefault, null));
        }

        return bound.Count == 0 ? null : new RecordSymbol(name, displayName, bound.ToImmutable(), null, span);
    }

    private string BindLabel(FieldSyntax syntax, string place)
    {
        if (syntax.Label is not { } label)
        {
            return syntax.Name.Value;
        }

        // A header's name is a token (RFC 9110, section 5.6.2); elsewhere any text that is not empty names a field.
        var isToken = label.Value.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal));
        var fits = label.Value.Length is > 0 and <= 100 && (place != "header" || isToken) && !label.Value.Any(char.IsControl)
            && TypeTable.Text.Definition.ParseLiteral(label.Value, TypeTable.Text) is not null;
        if (place == "path" || !fits)
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, label.Span, label.Value, place == "path" ? "no label: the placeholder is the name" : "a name for the wire");
        }

        return label.Value;
    }
}
