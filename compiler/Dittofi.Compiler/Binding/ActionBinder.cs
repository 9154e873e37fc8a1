using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Functions;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds the actions: trigger, variables, events, response.</summary>
internal sealed class ActionBinder(SymbolTable symbols, FieldBinder fields, DiagnosticBag diagnostics)
{
    /// <summary>All actions that have an endpoint; of two with one name the first is kept.</summary>
    public ImmutableArray<BoundAction> Bind(ImmutableArray<ActionSyntax> syntaxes)
    {
        var actions = ImmutableArray.CreateBuilder<BoundAction>();
        var names = new UniqueNames("actions", diagnostics);
        var triggered = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var syntax in syntaxes.Where(syntax => names.Add(syntax.Name)))
        {
            var endpoint = FindEndpoint(syntax, triggered);
            if (BindAction(syntax, endpoint) is { } action)
            {
                actions.Add(action);
            }
        }

        foreach (var endpoint in symbols.Endpoints.Values.Where(endpoint => !triggered.ContainsKey(endpoint.Name)))
        {
            diagnostics.Report(DeclarationDiagnostics.NoAction, endpoint.Span, endpoint.Name);
        }

        return actions.ToImmutable();
    }

    private EndpointSymbol? FindEndpoint(ActionSyntax syntax, Dictionary<string, SourceSpan> triggered)
    {
        if (syntax.Endpoint is not { } name)
        {
            return null;
        }

        if (!symbols.Endpoints.TryGetValue(name.Value, out var endpoint))
        {
            var suggestion = NameSuggester.Nearest(name.Value, symbols.Endpoints.Keys);
            diagnostics.ReportWithSuggestion(DeclarationDiagnostics.UnknownEndpoint, name.Span, suggestion, name.Value);
            if (suggestion is not null)
            {
                // The endpoint that was likely meant is not reported as having no action: one mistake, one message.
                triggered.TryAdd(suggestion, name.Span);
            }

            return null;
        }

        if (!triggered.TryAdd(name.Value, name.Span))
        {
            diagnostics.ReportWithRelated(DeclarationDiagnostics.TwoActions, name.Span, triggered[name.Value], name.Value);
        }

        return endpoint;
    }

    private BoundAction? BindAction(ActionSyntax syntax, EndpointSymbol? endpoint)
    {
        var scope = Scope.Root();
        AddRoots(scope, endpoint, syntax.Name.Span);
        var variables = BindVariables(syntax, scope);
        var body = EventBinder.BindAll(syntax.Events, symbols, scope, diagnostics);
        var response = syntax.Response is { } entry && entry.Value is not Yaml.YamlScalar { IsMissing: true }
            ? new ResponseBinder(scope, diagnostics).Bind(entry.Value, syntax.Name.Value + "Response")
            : null;
        var status = BindStatus(syntax, response is not null);
        return endpoint is null
            ? null
            : new BoundAction(syntax.Name.Value, syntax.Description, endpoint, variables, body, response, status, syntax.Name.Span);
    }

    // Without an endpoint that was reported, every root is there and fits everywhere.
    private static void AddRoots(Scope scope, EndpointSymbol? endpoint, SourceSpan span)
    {
        TypeSymbol? unknown = endpoint is null ? ErrorType.Instance : null;
        AddRoot(scope, "body", endpoint?.Body ?? unknown, span);
        AddRoot(scope, "path", endpoint?.Path is { } path ? new RecordType(path) : unknown, span);
        AddRoot(scope, "query", endpoint?.Query is { } query ? new RecordType(query) : unknown, span);
        AddRoot(scope, "header", endpoint?.Header is { } header ? new RecordType(header) : unknown, span);
    }

    private static void AddRoot(Scope scope, string name, TypeSymbol? type, SourceSpan span)
    {
        if (type is not null)
        {
            scope.Add(new VariableSymbol(name, type, VariableKind.Root, span));
        }
    }

    private ImmutableArray<VariableSymbol> BindVariables(ActionSyntax syntax, Scope scope)
    {
        var variables = ImmutableArray.CreateBuilder<VariableSymbol>();
        var names = new UniqueNames("variables", diagnostics);
        foreach (var field in syntax.Variables.Where(field => names.Add(field.Name)))
        {
            if (Names.Roots.Contains(field.Name.Value) || FunctionTable.IsReserved(field.Name.Value))
            {
                diagnostics.Report(DeclarationDiagnostics.ReservedName, field.Name.Span, field.Name.Value);
                continue;
            }

            var (type, rules, byDefault) = fields.Bind(field, syntax.Name.Value, FieldPlace.Variable);
            if (byDefault is null && field.Default is null && !type.IsOptional && !type.IsError && type is not ListType)
            {
                diagnostics.Report(DeclarationDiagnostics.NoDefault, field.Name.Span, field.Name.Value);
            }

            if (!field.Rules.Given.Any() && rules with { MaxLength = null, Items = null } is { IsEmpty: false })
            {
                diagnostics.Report(SyntaxDiagnostics.NotYet, field.Type?.Span ?? field.Name.Span, "a rule of a variable");
            }

            foreach (var rule in field.Rules.Given.Concat(field.Label is { } label ? [label] : []))
            {
                diagnostics.Report(SyntaxDiagnostics.NotYet, rule.Span, "a rule of a variable");
            }

            var variable = new VariableSymbol(field.Name.Value, type, VariableKind.Action, field.Name.Span, byDefault);
            scope.Add(variable);
            variables.Add(variable);
        }

        return variables.ToImmutable();
    }

    private int BindStatus(ActionSyntax syntax, bool hasResponse)
    {
        if (syntax.Status is not { } scalar)
        {
            return hasResponse ? 200 : 204;
        }

        if (!int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var status) || status is < 200 or > 299)
        {
            diagnostics.Report(EventDiagnostics.BadStatus, scalar.Span, scalar.Value, "an answer", "a number from 200 to 299");
            return 200;
        }

        if (hasResponse && status is 204 or 205)
        {
            diagnostics.Report(EventDiagnostics.NoBody, scalar.Span, scalar.Value);
        }

        return status;
    }
}
