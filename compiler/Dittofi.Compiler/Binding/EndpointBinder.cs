using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds the endpoints: routes and the shapes of requests.</summary>
internal sealed class EndpointBinder(IReadOnlyDictionary<string, ModelSymbol> models, FieldBinder fields, DiagnosticBag diagnostics)
{
    private static readonly ImmutableArray<string> Methods = ["GET", "POST", "PUT", "DELETE", "PATCH"];

    private readonly Dictionary<string, RecordSymbol> _inputs = new(StringComparer.Ordinal);

    /// <summary>All endpoints that have a method and a path; of two with one name the first is kept.</summary>
    public ImmutableArray<EndpointSymbol> Bind(ImmutableArray<EndpointSyntax> syntaxes)
    {
        var endpoints = ImmutableArray.CreateBuilder<EndpointSymbol>();
        var names = new UniqueNames("endpoints", diagnostics);
        var routes = new Dictionary<string, EndpointSymbol>(StringComparer.OrdinalIgnoreCase);
        foreach (var syntax in syntaxes)
        {
            if (!names.Add(syntax.Name) || BindEndpoint(syntax) is not { } endpoint)
            {
                continue;
            }

            endpoints.Add(endpoint);
            var key = endpoint.Method + " " + string.Join('/', endpoint.Route.Select(segment => segment.IsVariable ? "{}" : segment.Text));
            if (!routes.TryAdd(key, endpoint))
            {
                var other = routes[key];
                diagnostics.ReportWithRelated(DeclarationDiagnostics.SamePath, endpoint.Span, other.Span, other.Name, endpoint.Name);
            }
        }

        return endpoints.ToImmutable();
    }

    // An endpoint whose method or path is wrong is still bound, so that its action finds it: one mistake, one message.
    private EndpointSymbol? BindEndpoint(EndpointSyntax syntax)
    {
        var method = BindMethod(syntax);
        var route = syntax.Path is { } path ? RouteParser.Parse(path, diagnostics) : null;
        var name = syntax.Name.Value;
        var body = syntax.Body is { } node ? BindBody(node, name) : null;
        if (body is not null && method is "GET" or "DELETE")
        {
            diagnostics.Report(DeclarationDiagnostics.BodyNotAllowed, syntax.Body?.Span ?? syntax.Name.Span, method);
        }

        var pathRecord = BindRecord(syntax.PathFields, name + "Path", "path", syntax.Name.Span);
        if (route is { } segments)
        {
            CheckPath(syntax, segments, pathRecord);
        }

        return new EndpointSymbol(
            name,
            syntax.Summary,
            syntax.Description,
            method ?? "POST",
            route ?? [new RouteSegment(name, false)],
            body,
            pathRecord,
            BindRecord(syntax.QueryFields, name + "Query", "query", syntax.Name.Span),
            BindRecord(syntax.HeaderFields, name + "Header", "header", syntax.Name.Span),
            syntax.Name.Span);
    }

    private string? BindMethod(EndpointSyntax syntax)
    {
        if (syntax.Method is not { } method || Methods.Contains(method.Value))
        {
            return syntax.Method?.Value;
        }

        var suggestion = NameSuggester.Nearest(method.Value, Methods);
        diagnostics.ReportWithSuggestion(SyntaxDiagnostics.BadValue, method.Span, suggestion, method.Value, string.Join(", ", Methods));
        return null;
    }

    private TypeSymbol BindBody(YamlNode node, string endpoint)
    {
        if (node is not YamlScalar scalar)
        {
            var record = BindRecord(FieldReader.Read(node, "the body", diagnostics), endpoint + "Body", "body", node.Span);
            if (record is null && node is YamlMapping)
            {
                diagnostics.Report(DeclarationDiagnostics.EmptyModel, node.Span, "body", "fields");
            }

            return record is null ? ErrorType.Instance : new RecordType(record);
        }

        if (models.TryGetValue(scalar.Value, out var model))
        {
            return new RecordType(InputOf(model));
        }

        var isLater = scalar.Value.EndsWith("[]", StringComparison.Ordinal) || scalar.Value.Contains('(', StringComparison.Ordinal);
        if (isLater)
        {
            diagnostics.Report(SyntaxDiagnostics.NotYet, scalar.Span, scalar.Value);
        }
        else
        {
            diagnostics.ReportWithSuggestion(DeclarationDiagnostics.UnknownModel, scalar.Span, NameSuggester.Nearest(scalar.Value, models.Keys), scalar.Value);
        }

        return ErrorType.Instance;
    }

    // Every endpoint that takes a model takes the one shape of it.
    private RecordSymbol InputOf(ModelSymbol model)
    {
        if (!_inputs.TryGetValue(model.Name, out var input))
        {
            input = MakeInput(model);
            _inputs.Add(model.Name, input);
        }

        return input;
    }

    private static RecordSymbol MakeInput(ModelSymbol model) => new(
        model.Name + "Input",
        model.Name,
        [
            .. model.Writable.Select(property => new FieldSymbol(
                property.Name, property.Type, property.Rules, property.Description, property.Span, property.Name, property.Default, property)),
        ],
        model,
        model.Span);

    private RecordSymbol? BindRecord(ImmutableArray<FieldSyntax> syntaxes, string name, string displayName, SourceSpan span)
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

            var (type, rules, byDefault) = fields.Bind(syntax, name);
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
            diagnostics.Report(SyntaxDiagnostics.BadValue, label.Span, label.Value, place == "path" ? "no label: the placeholder is the name" : place == "header" ? "the name of a header, such as X-Request-Id" : "a name of 1 to 100 characters");
        }

        return label.Value;
    }

    private void CheckPath(EndpointSyntax syntax, ImmutableArray<RouteSegment> route, RecordSymbol? record)
    {
        var template = string.Join('/', route.Select(segment => segment.Text));
        var placeholders = route.Where(segment => segment.IsVariable && record?.Find(segment.Text) is null).ToArray();
        var strangers = record?.Fields.Where(field => !route.Any(segment => segment.IsVariable && segment.Text == field.Name)).ToArray() ?? [];

        // One of each is one mistake: a name that differs.
        var isRenamed = placeholders.Length == 1 && strangers.Length == 1;
        foreach (var segment in isRenamed ? [] : placeholders)
        {
            diagnostics.Report(DeclarationDiagnostics.PathMismatch, syntax.Path?.Span ?? syntax.Name.Span, "'" + (syntax.Path?.Value ?? template) + "'", segment.Text, "the path");
        }

        foreach (var field in strangers)
        {
            var suggestion = isRenamed ? placeholders[0].Text : null;
            diagnostics.ReportWithSuggestion(DeclarationDiagnostics.PathMismatch, field.Span, suggestion, "'" + (syntax.Path?.Value ?? template) + "'", field.Name, "the variables");
        }

        foreach (var field in record?.Fields.Where(field => field.Type.IsOptional || field.Default is not null) ?? [])
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, field.Span, field.Name, "a type that is always there: a request without it has another path");
        }
    }
}
