using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds the endpoints: routes and the shapes of requests.</summary>
internal sealed class EndpointBinder(ProjectSymbol project, NamedTypes names, DiagnosticBag diagnostics)
{
    private const string QueryRoot = "query";

    private static readonly ImmutableArray<string> Methods = ["GET", "POST", "PUT", "DELETE", "PATCH"];

    // Routes are compared without regard to case.
    private static readonly ImmutableArray<string> HealthPaths = ["health/live", "health/ready"];

    private readonly RecordBinder records = new(names.Fields, diagnostics);

    /// <summary>All endpoints that have a method and a path; of two with one name the first is kept.</summary>
    public ImmutableArray<EndpointSymbol> Bind(ImmutableArray<EndpointSyntax> syntaxes)
    {
        var endpoints = ImmutableArray.CreateBuilder<EndpointSymbol>();
        var unique = new UniqueNames("endpoints", diagnostics);
        var routes = new Dictionary<string, EndpointSymbol>(StringComparer.OrdinalIgnoreCase);
        foreach (var syntax in syntaxes)
        {
            if (!unique.Add(syntax.Name) || BindEndpoint(syntax) is not { } endpoint)
            {
                continue;
            }

            endpoints.Add(endpoint);
            if (endpoint.Route is [{ Text: var first, IsVariable: false }, { Text: var second, IsVariable: false }] && IsHealth(first + "/" + second))
            {
                diagnostics.Report(EndpointDiagnostics.ReservedPath, syntax.Path?.Span ?? endpoint.Span, endpoint.Template);
            }

            var key = endpoint.Method + " " + string.Join('/', endpoint.Route.Select(segment => segment.IsVariable ? "{}" : segment.Text));
            if (!routes.TryAdd(key, endpoint))
            {
                var other = routes[key];
                diagnostics.ReportWithRelated(DeclarationDiagnostics.SamePath, endpoint.Span, other.Span, other.Name, endpoint.Name);
            }
        }

        return endpoints.ToImmutable();
    }

    private static bool IsHealth(string path) => HealthPaths.Contains(path, StringComparer.OrdinalIgnoreCase);

    // An endpoint whose method or path is wrong is still bound, so that its action finds it: one mistake, one message.
    private EndpointSymbol? BindEndpoint(EndpointSyntax syntax)
    {
        var method = BindMethod(syntax);
        var route = syntax.Path is { } path ? RouteParser.Parse(path, diagnostics) : null;
        var name = syntax.Name.Value;
        var isForm = BindWord(syntax.Request, "json", "form", "multipart");
        var body = syntax.Body is { } node ? BindBody(node, name) : null;
        if (isForm)
        {
            body = BindForm(syntax, body);
        }

        if (body is not null && method is "GET" or "DELETE")
        {
            diagnostics.Report(DeclarationDiagnostics.BodyNotAllowed, syntax.Body?.Span ?? syntax.Name.Span, method);
        }

        var pathRecord = BindVariables(PathFields(syntax, route), name + "Path", "path", syntax);
        if (route is not null)
        {
            CheckPath(syntax, route.Segments, pathRecord);
        }

        return new EndpointSymbol(
            name,
            syntax.Summary,
            syntax.Description,
            method ?? "POST",
            [.. project.BasePath, .. route?.Segments ?? [new RouteSegment($"({name} without a path)", false)]],
            body,
            pathRecord,
            BindVariables(syntax.QueryFields, name + "Query", QueryRoot, syntax),
            BindVariables(syntax.HeaderFields, name + "Header", "header", syntax),
            syntax.Name.Span)
        {
            Cache = BindCache(syntax, method),
            Cors = syntax.Cors is { } cors ? new CorsBinder(diagnostics).Bind(cors) : project.Cors,
            Reading = BindReading(syntax, body),
            Limits = new LimitsBinder(diagnostics).Bind(syntax.Limits, method),
            IsForm = isForm,
            IsText = BindWord(syntax.Response, "json", "text", "html", "csv", "file"),
        };
    }

    private TimeSpan? BindCache(EndpointSyntax syntax, string? method)
    {
        if (syntax.Cache is not { } cache)
        {
            return null;
        }

        if (method is not (null or "GET"))
        {
            diagnostics.Report(EndpointDiagnostics.CacheOfWrites, cache.Span, method);
            return null;
        }

        if (DurationText.Parse(cache.Value) is { } time && time >= TimeSpan.FromSeconds(1) && time <= TimeSpan.FromHours(24) && time.Ticks % TimeSpan.TicksPerSecond == 0)
        {
            return time;
        }

        diagnostics.Report(SyntaxDiagnostics.BadValue, cache.Span, cache.Value, "a duration of whole seconds from 1s to 24h, such as 30s or 5m");
        return null;
    }

    // A request has one status: the type of its whole body may say which, no part of it.
    private RequestReading BindReading(EndpointSyntax syntax, TypeSymbol? body)
    {
        var own = new ReadingBinder(diagnostics).Bind(syntax.Reading);
        var invalid = own.Invalid ?? (body is null ? null : RecordSymbol.In(body).FirstOrDefault()?.Reading.Invalid);
        return (own with { Invalid = invalid }).Or(project.Reading);
    }

    // Whether a key says the other of the two words that this version builds.
    private bool BindWord(YamlScalar? scalar, string usual, string other, params string[] later)
    {
        if (scalar is null || scalar.Value == usual || scalar.Value == other)
        {
            return scalar?.Value == other;
        }

        if (later.Contains(scalar.Value))
        {
            diagnostics.Report(SyntaxDiagnostics.NotYet, scalar.Span, scalar.Value);
        }
        else
        {
            diagnostics.ReportWithSuggestion(SyntaxDiagnostics.BadValue, scalar.Span, NameSuggester.Nearest(scalar.Value, [usual, other]), scalar.Value, $"{usual} or {other}");
        }

        return false;
    }

    // A form is read as a query is: its record is the endpoint's own, whatever else takes the same fields as JSON.
    private TypeSymbol? BindForm(EndpointSyntax syntax, TypeSymbol? body)
    {
        if (body is null)
        {
            diagnostics.Report(SyntaxDiagnostics.BadValue, syntax.Request?.Span ?? syntax.Name.Span, "form", "a body under 'variables'");
        }

        if (body is not RecordType { Record: var record })
        {
            if (body is ListType list)
            {
                diagnostics.Report(TypeDiagnostics.TypeOutOfPlace, syntax.Body?.Span ?? syntax.Name.Span, list.DisplayName, "a form, whose fields are single values");
            }

            return body is null ? null : ErrorType.Instance;
        }

        foreach (var field in record.Fields.Where(field => field.Type.NonOptional is RecordType or ListType))
        {
            diagnostics.Report(TypeDiagnostics.TypeOutOfPlace, syntax.Body is YamlScalar named ? named.Span : field.Span, $"{field.Name}: {field.Type.DisplayName}", "a form, whose fields are single values");
        }

        return new RecordType(new RecordSymbol(
            syntax.Name.Value + "Body", "body", [.. record.Fields.Select(field => field with { })], null, record.Span)
        {
            Kind = RecordKind.Variables,
            Reading = record.Reading,
        });
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

    private RecordSymbol? BindVariables(IEnumerable<FieldSyntax> syntaxes, string name, string place, EndpointSyntax endpoint)
    {
        var record = records.Bind([.. syntaxes], name, place, endpoint.Name.Span, place == QueryRoot ? FieldPlace.Query : FieldPlace.Address);
        return record is null ? null : record with { Kind = RecordKind.Variables };
    }

    private IEnumerable<FieldSyntax> PathFields(EndpointSyntax syntax, RoutePath? route)
    {
        var typed = route?.Typed ?? [];
        foreach (var field in syntax.PathFields)
        {
            if (typed.FirstOrDefault(other => other.Name.Value == field.Name.Value) is { } placeholder)
            {
                diagnostics.ReportWithRelated(EndpointDiagnostics.TypedTwice, field.Name.Span, placeholder.Name.Span, field.Name.Value);
            }
        }

        return typed.Concat(syntax.PathFields.Where(field => typed.All(other => other.Name.Value != field.Name.Value)));
    }

    private TypeSymbol BindBody(YamlNode node, string endpoint)
    {
        if (node is not YamlScalar scalar)
        {
            var record = records.Bind(FieldReader.Read(node, "the body", diagnostics), endpoint + "Body", "body", node.Span, FieldPlace.Body);
            if (record is null && node is YamlMapping)
            {
                diagnostics.Report(DeclarationDiagnostics.EmptyModel, node.Span, "body", "fields");
            }

            return record is null ? ErrorType.Instance : new RecordType(record);
        }

        var syntax = TypeParser.Parse(scalar, 0, scalar.Value.Length, diagnostics);
        if (syntax is { Arguments: null } && !names.IsKnown(syntax.Name.Value))
        {
            var suggestion = NameSuggester.Nearest(syntax.Name.Value, names.Names);
            diagnostics.ReportWithSuggestion(DeclarationDiagnostics.UnknownModel, syntax.Name.Span, suggestion, syntax.Name.Value);
            return ErrorType.Instance;
        }

        var type = names.Fields.Types.Resolve(syntax, endpoint + "Body", FieldPlace.Body).Type;
        if (type.IsError || type is RecordType or ListType { Element: RecordType })
        {
            return type;
        }

        diagnostics.Report(TypeDiagnostics.TypeOutOfPlace, scalar.Span, scalar.Value, "a body: it takes a model, a record, a list of either, or a map of fields");
        return ErrorType.Instance;
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
