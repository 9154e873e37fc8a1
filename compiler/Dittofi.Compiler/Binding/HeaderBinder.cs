using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds what an answer says beside its value: <c>headers</c> and <c>redirect</c>.</summary>
internal sealed class HeaderBinder(Scope scope, DiagnosticBag diagnostics)
{
    /// <summary>The headers, that of a redirect first.</summary>
    public ImmutableArray<BoundHeader> Bind(AnswerHeadersSyntax syntax)
    {
        var headers = ImmutableArray.CreateBuilder<BoundHeader>();
        var spans = new Dictionary<string, SourceSpan>(StringComparer.OrdinalIgnoreCase);
        if (syntax.Redirect is { } redirect)
        {
            spans.Add(BoundHeader.Location, redirect.Key.Span);
            var target = new ValueBinder(scope, diagnostics).Bind(redirect.Value, TypeTable.Text);
            HiddenValues.Report(target, diagnostics);
            headers.Add(new BoundHeader(BoundHeader.Location, LocationValue.Encoded(target), redirect.Key.Span));
            if (LocationValue.IsUnclear(target))
            {
                diagnostics.Report(SyntaxDiagnostics.BadValue, redirect.Value.Span, (redirect.Value as YamlScalar)?.Value ?? "", "a path that starts with one slash, or an address with http:// or https://");
            }
        }

        foreach (var entry in syntax.Headers?.Entries ?? [])
        {
            var name = entry.Key.Value;
            if (!HeaderNames.IsToken(name) || HeaderNames.IsTaken(name))
            {
                var problem = HeaderNames.IsTaken(name) ? "the service says it itself" : "a header's name is made of letters, digits and hyphens";
                diagnostics.Report(EndpointDiagnostics.BadHeader, entry.Key.Span, name, problem);
                continue;
            }

            if (!spans.TryAdd(name, entry.Key.Span))
            {
                diagnostics.ReportWithRelated(DeclarationDiagnostics.Duplicate, entry.Key.Span, spans[name], "headers", name);
                continue;
            }

            var header = new BoundHeader(name, BindText(entry.Value), entry.Key.Span);
            HiddenValues.Report(header.Value, diagnostics);
            headers.Add(header.IsLocation ? header with { Value = LocationValue.Encoded(header.Value) } : header);
        }

        return headers.ToImmutable();
    }

    private BoundExpression BindText(YamlNode node)
    {
        var values = new ValueBinder(scope, diagnostics);
        if (node is not YamlScalar scalar || !InterpolationScanner.Split(scalar.Value).Any(piece => piece.IsExpression))
        {
            return values.Bind(node, TypeTable.Text);
        }

        var value = values.Bind(scalar, null);
        if (value.Type.IsError || Conversions.TryConvert(value, TypeTable.Text.AsOptional()) is not null)
        {
            return value.Type.Equals(TypeTable.Text) || value.Type.IsOptional ? value : Conversions.TryConvert(value, TypeTable.Text) ?? value;
        }

        if (!TextValue.IsOf(value.Type.NonOptional))
        {
            diagnostics.Report(ExpressionDiagnostics.NotText, value.Span, value.Type.DisplayName);
            return new BoundError(value.Span);
        }

        return value.Type.IsOptional ? TextValue.OfOptional(value) : TextValue.Of(value);
    }
}
