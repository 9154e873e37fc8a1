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

/// <summary>Binds the actions: trigger or input, variables, events, response. An action that another calls is bound before its caller.</summary>
internal sealed class ActionBinder(SymbolTable symbols, FieldBinder fields, DiagnosticBag diagnostics) : ICallableActions
{
    // A chain of calls is a chain of frames, here and in the service.
    private const int DeepestCall = 32;

    private readonly Dictionary<string, ActionSyntax> _syntaxes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActionCode?> _bound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceSpan> _triggered = new(StringComparer.Ordinal);
    private readonly List<string> _binding = [];

    /// <summary>All actions that can run; of two with one name the first is kept.</summary>
    public ImmutableArray<ActionCode> Bind(ImmutableArray<ActionSyntax> syntaxes)
    {
        var names = new UniqueNames("actions", diagnostics);
        foreach (var syntax in syntaxes)
        {
            // Beside an action of its endpoint's name that the endpoint holds, the name is not what is wrong.
            if (_syntaxes.GetValueOrDefault(syntax.Name.Value) is { IsHeld: true, Endpoint: { } held } && held.Value == syntax.Endpoint?.Value)
            {
                diagnostics.ReportWithRelated(DeclarationDiagnostics.TwoActions, syntax.Endpoint.Span, held.Span, held.Value);
                continue;
            }

            if (!names.Add(syntax.Name))
            {
                continue;
            }

            _syntaxes.Add(syntax.Name.Value, syntax);
        }

        var actions = _syntaxes.Values.Select(Bound).OfType<ActionCode>().ToImmutableArray();
        foreach (var endpoint in symbols.Endpoints.Values.Where(endpoint => !_triggered.ContainsKey(endpoint.Name)))
        {
            diagnostics.Report(DeclarationDiagnostics.NoAction, endpoint.Span, endpoint.Name);
        }

        return actions;
    }

    /// <summary>What makes the rows that are there when the service starts, bound after the actions, whose names it keeps clear of.</summary>
    public CalledAction? BindSeeds(ImmutableArray<EventSyntax> events)
    {
        if (events.IsEmpty)
        {
            return null;
        }

        var name = "Seeds";
        while (_syntaxes.Keys.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            name += "Rows";
        }

        var place = events[0].Head.Span;
        return BindCalled(new ActionSyntax(
            new NameSyntax(name, place), "Makes the rows that are there when the service starts", false, null, null, [], events, place, null, null));
    }

    /// <inheritdoc/>
    public CalledAction? Find(NameSyntax name)
    {
        if (!_syntaxes.TryGetValue(name.Value, out var syntax))
        {
            var suggestion = NameSuggester.Nearest(name.Value, _syntaxes.Values.Where(known => !known.HasTrigger).Select(known => known.Name.Value));
            diagnostics.ReportWithSuggestion(CallDiagnostics.UnknownAction, name.Span, suggestion, name.Value);
            return null;
        }

        if (syntax.HasTrigger)
        {
            diagnostics.Report(CallDiagnostics.HasTrigger, name.Span, name.Value);
            return null;
        }

        if (_binding.Contains(name.Value))
        {
            diagnostics.Report(CallDiagnostics.Circle, name.Span, string.Join(" -> ", _binding.SkipWhile(caller => caller != name.Value).Append(name.Value)));
            return null;
        }

        if (_binding.Count > DeepestCall)
        {
            diagnostics.Report(CallDiagnostics.TooDeep, name.Span, DeepestCall.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        return Bound(syntax) as CalledAction;
    }

    private ActionCode? Bound(ActionSyntax syntax)
    {
        if (!_bound.TryGetValue(syntax.Name.Value, out var action))
        {
            _binding.Add(syntax.Name.Value);
            action = syntax.HasTrigger ? BindTriggered(syntax) : BindCalled(syntax);
            _binding.RemoveAt(_binding.Count - 1);
            _bound.Add(syntax.Name.Value, action);
        }

        return action;
    }

    private EndpointSymbol? FindEndpoint(ActionSyntax syntax)
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
                _triggered.TryAdd(suggestion, name.Span);
            }

            return null;
        }

        if (!_triggered.TryAdd(name.Value, name.Span))
        {
            diagnostics.ReportWithRelated(DeclarationDiagnostics.TwoActions, name.Span, _triggered[name.Value], name.Value);
        }

        return endpoint;
    }

    private BoundAction? BindTriggered(ActionSyntax syntax)
    {
        if (syntax.Input is { } input)
        {
            diagnostics.Report(CallDiagnostics.TriggerAndInput, input.Span, syntax.Name.Value);
        }

        // Without an endpoint that was reported, every root is there and fits everywhere.
        var endpoint = FindEndpoint(syntax);
        TypeSymbol? unknown = endpoint is null ? ErrorType.Instance : null;
        var scope = Scope.Root();
        AddRoot(scope, "body", endpoint?.Body ?? unknown, syntax);
        AddRoot(scope, "path", RootType(endpoint?.Path) ?? unknown, syntax);
        AddRoot(scope, "query", RootType(endpoint?.Query) ?? unknown, syntax);
        AddRoot(scope, "header", RootType(endpoint?.Header) ?? unknown, syntax);
        AddRoot(scope, RequestRecord.Name, new RecordType(RequestRecord.Symbol), syntax);
        AddRoot(scope, "input", syntax.Input is null ? null : ErrorType.Instance, syntax);
        var (variables, body, end) = BindCode(syntax, scope);
        if (endpoint is null)
        {
            return null;
        }

        var action = new BoundAction(syntax.Name.Value, syntax.Description, endpoint, variables, body, end, syntax.Name.Span);
        foreach (var value in endpoint.IsText ? action.Responses : [])
        {
            if (value.Type is not ScalarType { Definition.IsText: true } && !value.Type.IsError)
            {
                diagnostics.Report(EndpointDiagnostics.NoText, value.Span, endpoint.Name, value.Type.DisplayName);
            }
        }

        return action;
    }

    private CalledAction BindCalled(ActionSyntax syntax)
    {
        var input = new InputBinder(fields, diagnostics).Bind(syntax);
        var scope = Scope.Root();
        AddRoot(scope, "input", RootType(input), syntax);
        var (variables, body, end) = BindCode(syntax, scope);
        return new CalledAction(syntax.Name.Value, syntax.Description, input, variables, body, end, syntax.Name.Span);
    }

    private (ImmutableArray<VariableSymbol> Variables, BoundBlock Body, BoundAnswer End) BindCode(ActionSyntax syntax, Scope scope)
    {
        AddRoot(scope, Names.Settings, RootType(symbols.Settings), syntax);
        var variables = BindVariables(syntax, scope);
        var context = new ActionContext(syntax, symbols, fields.Types, this, diagnostics);
        var body = EventBinder.BindAll(syntax.Events, context, scope, diagnostics);
        return (variables, body, context.AddEnd(scope, isReached: !body.Ends));
    }

    private static RecordType? RootType(RecordSymbol? record) => record is null ? null : new RecordType(record);

    private static void AddRoot(Scope scope, string name, TypeSymbol? type, ActionSyntax action)
    {
        if (type is not null)
        {
            scope.Add(new VariableSymbol(name, type, VariableKind.Root, action.Name.Span));
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

            InputBinder.RefuseLabel(field, diagnostics);
            var variable = new VariableSymbol(field.Name.Value, type, VariableKind.Action, field.Name.Span, byDefault) { Rules = DeclaredRules.Of(type, rules) };
            scope.Add(variable);
            variables.Add(variable);
        }

        return variables.ToImmutable();
    }
}
