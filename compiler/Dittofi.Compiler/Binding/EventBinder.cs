using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Expressions.Functions;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>What a kind needs to bind one of its events: the names in scope, the models, and where mistakes go.</summary>
internal sealed class EventBinder
{
    private readonly ActionContext _action;
    private readonly Scope _block;
    private readonly Scope _scope;

    private EventBinder(ActionContext action, Scope block, Scope scope, BoundExpression? when, DiagnosticBag diagnostics)
    {
        _action = action;
        _block = block;
        _scope = scope;
        When = when;
        Diagnostics = diagnostics;
    }

    /// <summary>Takes what is wrong.</summary>
    public DiagnosticBag Diagnostics { get; }

    /// <summary>The bound condition of the event at hand.</summary>
    public BoundExpression? When { get; }

    /// <summary>Binds the events of a block in order.</summary>
    /// <param name="syntaxes">The events.</param>
    /// <param name="action">The action that they are part of.</param>
    /// <param name="block">The scope of the block; results are declared in it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static BoundBlock BindAll(ImmutableArray<EventSyntax> syntaxes, ActionContext action, Scope block, DiagnosticBag diagnostics)
    {
        var events = ImmutableArray.CreateBuilder<BoundEvent>();
        foreach (var syntax in syntaxes)
        {
            var when = syntax.Head.When is { } text ? BindCondition(text, block, diagnostics) : null;
            var scope = block.Inner(when is null ? [] : NullFlow.Facts(when).WhenTrue);
            if (syntax.Head.Kind.Bind(syntax, new EventBinder(action, block, scope, when, diagnostics)) is { } bound)
            {
                events.Add(bound);
                block.Show(bound.NonNullAfter);
            }
        }

        return new BoundBlock(events.ToImmutable());
    }

    /// <summary>An expression.</summary>
    public BoundExpression Bind(ExpressionText text) => ExpressionBinder.Bind(text, _scope, Diagnostics);

    /// <summary>An expression that must be a boolean.</summary>
    public BoundExpression BindCondition(ExpressionText text) => BindCondition(text, _scope, Diagnostics);

    /// <summary>A literal, an expression or text with expressions, as a value of the type that its place expects.</summary>
    public BoundExpression BindValue(YamlNode node, TypeSymbol? expected) => new ValueBinder(_scope, Diagnostics).Bind(node, expected);

    /// <summary>A value as it stands in a text.</summary>
    public BoundExpression BindText(YamlNode node) => new ValueBinder(_scope, Diagnostics).BindText(node);

    /// <summary>An expression as a value of a type.</summary>
    public BoundExpression BindAs(ExpressionText text, TypeSymbol expected) => new ValueBinder(_scope, Diagnostics).Fit(Bind(text), expected);

    /// <summary>The database of the project.</summary>
    public DatabaseKind Database => _action.Symbols.Database;

    /// <summary>The type that an event names; an error type where that was reported.</summary>
    public TypeSymbol BindType(YamlScalar scalar) =>
        _action.Types.Resolve(TypeParser.Parse(scalar, 0, scalar.Value.Length, Diagnostics), "Value", FieldPlace.Variable).Type;

    /// <summary>A record whose fields are values, and whether only those that the request gave: <c>body</c>, <c>sent(body)</c>.</summary>
    public (BoundExpression Record, bool IsSent) BindFields(ExpressionText text) => ExpressionBinder.BindFields(text, _scope, Diagnostics);

    /// <summary>A member of a record or a row that is there.</summary>
    public BoundExpression Member(BoundExpression record, MemberSymbol member) =>
        ExpressionBinder.Narrow(new BoundMember(record, member, IsConditional: false, member.Type, record.Span), _scope);

    /// <summary>The action that a <c>call</c> names, or null (then that is reported).</summary>
    public CalledAction? FindAction(NameSyntax name) => _action.Actions.Find(name);

    /// <summary>What a <c>return</c> answers.</summary>
    public BoundAnswer BindAnswer(YamlNode value, YamlScalar? status, AnswerHeadersSyntax headers, SourceSpan span) =>
        _action.AddReturn(value, status, headers, span, _scope);

    /// <summary>The inner block of an event, under a condition that shows some paths not to be null.</summary>
    /// <param name="syntaxes">The events.</param>
    /// <param name="nonNull">The paths.</param>
    /// <param name="variables">What only the block sees.</param>
    public BoundBlock BindBlock(ImmutableArray<EventSyntax> syntaxes, IEnumerable<string> nonNull, params IEnumerable<VariableSymbol> variables)
    {
        var inner = _scope.Inner(nonNull);
        foreach (var variable in variables)
        {
            inner.Add(variable);
        }

        return BindAll(syntaxes, _action, inner, Diagnostics);
    }

    /// <summary>A list, and the variable that its items go through; what is no list, or a name that is taken, is reported.</summary>
    /// <param name="list">The list.</param>
    /// <param name="name">The name of the item; <c>item</c> where it is null.</param>
    /// <param name="place">The place of the event, for an item without a name.</param>
    public (BoundExpression List, VariableSymbol Item) BindItems(ExpressionText list, NameSyntax? name, SourceSpan place)
    {
        var bound = Bind(list);
        var type = (bound.Type as ListType)?.Element ?? ErrorType.Instance;
        if (bound.Type.NonOptional is ListType && bound.Type.IsOptional)
        {
            MissingValue.Report(bound, Diagnostics);
        }
        else if (bound.Type is not ListType && !bound.Type.IsError)
        {
            Diagnostics.Report(FlowDiagnostics.NotAList, bound.Span, bound.Type.DisplayName);
        }

        if (name is not null && IsFree(name))
        {
            return (bound, new VariableSymbol(name.Value, type, VariableKind.Result, name.Span));
        }

        if (name is null && _scope.Find(Names.Item) is { } outer)
        {
            Diagnostics.ReportWithRelated(EventDiagnostics.NameTaken, place, outer.Span, Names.Item);
        }

        return (bound, new VariableSymbol(Names.Item, name is null ? type : ErrorType.Instance, VariableKind.Result, place));
    }

    /// <summary>The same binder with one more variable in sight.</summary>
    public EventBinder WithVariable(VariableSymbol variable)
    {
        var inner = _scope.Inner();
        inner.Add(variable);
        return new EventBinder(_action, _block, inner, When, Diagnostics);
    }

    /// <summary>Forgets what was shown of the action's variables of some names: they may be written before the next event runs.</summary>
    public void ForgetVariables(IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => _scope.Find(name) is { Kind: VariableKind.Action }))
        {
            _scope.Forget(name);
        }
    }

    /// <summary>The same binder with the row of a model at hand: under <c>row</c>, and under the model's name where that is free.</summary>
    /// <param name="model">The model.</param>
    /// <param name="membersStandBare">Whether the row's members may also stand by themselves.</param>
    public EventBinder WithRow(ModelSymbol model, bool membersStandBare = false) =>
        new(_action, _block, RowScope.Of(_scope, _action.Symbols.Models, model, membersStandBare), When, Diagnostics);

    /// <summary>What an event reads of each row; null where it reads the row as it is.</summary>
    public Selection? BindSelection(SelectSyntax? syntax, ModelSymbol model, SourceSpan span) =>
        syntax is null ? null : new SelectionBinder(_scope, _action.Symbols.Models, _action.Symbols.Views, Diagnostics).Bind(syntax, model, _action.Name + model.Name, span);

    /// <summary>The model of a name, or null (then that is reported).</summary>
    public ModelSymbol? FindModel(NameSyntax name)
    {
        if (_action.Symbols.Models.TryGetValue(name.Value, out var model))
        {
            return model;
        }

        var suggestion = NameSuggester.Nearest(name.Value, _action.Symbols.Models.Keys);
        Diagnostics.ReportWithSuggestion(DeclarationDiagnostics.UnknownModel, name.Span, suggestion, name.Value);
        return null;
    }

    /// <summary>The action's variable of a name, or null (then that is reported).</summary>
    public VariableSymbol? FindActionVariable(NameSyntax name)
    {
        if (_scope.Find(name.Value) is { Kind: VariableKind.Action } variable)
        {
            return variable;
        }

        var suggestion = NameSuggester.Nearest(name.Value, _scope.Visible.Where(visible => visible.Kind == VariableKind.Action).Select(visible => visible.Name));
        Diagnostics.ReportWithSuggestion(EventDiagnostics.NotAVariable, name.Span, suggestion, name.Value);
        return null;
    }

    /// <summary>Notes that a variable was written: what was shown of it no longer holds, but that it is there if the value is.</summary>
    public void Assigned(VariableSymbol variable, BoundExpression value)
    {
        _block.Forget(variable.Name);
        if (!value.Type.IsOptional && When is null)
        {
            _block.Show([variable.Name]);
        }
    }

    /// <summary>Declares the result of an event under its <c>as</c>; optional where <c>when</c> may skip it. Null without <c>as</c>, or when the name is taken (then that is reported).</summary>
    /// <param name="head">What every event has.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="isFound">Whether it is null when no row is found, which <c>orFail</c> would answer.</param>
    public VariableSymbol? DeclareResult(EventHead head, TypeSymbol type, bool isFound = false) => DeclareResult(head.As, type, isFound);

    /// <summary>Declares a result under a name; null without one, or when it is taken (then that is reported).</summary>
    public VariableSymbol? DeclareResult(NameSyntax? name, TypeSymbol type, bool isFound = false)
    {
        if (name is null)
        {
            return null;
        }

        // A name that is only misspelt is known as it was meant.
        if (!Names.IsCamelCase(name.Value) && Names.Camel(name.Value) is { } meant && !Names.Roots.Contains(meant))
        {
            Diagnostics.ReportWithSuggestion(SyntaxDiagnostics.BadName, name.Span, meant, name.Value, "a result", "a small letter");
            return DeclareResult(name with { Value = meant }, type, isFound);
        }

        if (!IsFree(name))
        {
            return null;
        }

        var variable = new VariableSymbol(name.Value, When is null ? type : type.AsOptional(), VariableKind.Result, name.Span) { IsFound = isFound && When is null };
        _block.Add(variable);
        return variable;
    }

    // Whether a name can be given here; if not that is reported.
    private bool IsFree(NameSyntax name)
    {
        if (!Names.IsCamelCase(name.Value))
        {
            Diagnostics.Report(SyntaxDiagnostics.BadName, name.Span, name.Value, "a result", "a small letter");
            return false;
        }

        if (Names.Roots.Contains(name.Value) || FunctionTable.IsReserved(name.Value))
        {
            Diagnostics.Report(DeclarationDiagnostics.ReservedName, name.Span, name.Value);
            return false;
        }

        if (_block.Visible.FirstOrDefault(visible => string.Equals(visible.Name, name.Value, StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            Diagnostics.ReportWithRelated(EventDiagnostics.NameTaken, name.Span, other.Span, name.Value);
            return false;
        }

        return true;
    }

    private static BoundExpression BindCondition(ExpressionText text, Scope scope, DiagnosticBag diagnostics)
    {
        var condition = ExpressionBinder.Bind(text, scope, diagnostics);
        if (!condition.Type.IsError && Conversions.IsBoolean(condition.Type) && !RowExpressions.Flatten(condition).Any(part => part is BoundVariable or BoundCall { Function.IsVolatile: true }))
        {
            diagnostics.Report(OperatorDiagnostics.ConstantCondition, condition.Span);
            return new BoundError(condition.Span);
        }

        if (condition.Type.IsError || Conversions.IsBoolean(condition.Type))
        {
            return condition;
        }

        diagnostics.Report(OperatorDiagnostics.NotBoolean, condition.Span, condition.Type.DisplayName);
        return new BoundError(condition.Span);
    }
}
