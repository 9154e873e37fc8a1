using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Expressions.Functions;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>What a kind needs to bind one of its events: the names in scope, the models, and where mistakes go.</summary>
internal sealed class EventBinder
{
    private readonly SymbolTable _symbols;
    private readonly Scope _block;
    private readonly Scope _scope;

    private EventBinder(SymbolTable symbols, Scope block, Scope scope, BoundExpression? when, DiagnosticBag diagnostics)
    {
        _symbols = symbols;
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
    /// <param name="symbols">The models and endpoints.</param>
    /// <param name="block">The scope of the block; results are declared in it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static BoundBlock BindAll(ImmutableArray<EventSyntax> syntaxes, SymbolTable symbols, Scope block, DiagnosticBag diagnostics)
    {
        var events = ImmutableArray.CreateBuilder<BoundEvent>();
        foreach (var syntax in syntaxes)
        {
            var when = syntax.Head.When is { } text ? BindCondition(text, block, diagnostics) : null;
            var scope = block.Inner(when is null ? [] : NullFlow.Facts(when).WhenTrue);
            if (syntax.Head.Kind.Bind(syntax, new EventBinder(symbols, block, scope, when, diagnostics)) is { } bound)
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

    /// <summary>An expression as a value of a type.</summary>
    public BoundExpression BindAs(ExpressionText text, TypeSymbol expected) => new ValueBinder(_scope, Diagnostics).Fit(Bind(text), expected);

    /// <summary>The inner block of an event, under a condition that shows some paths not to be null.</summary>
    public BoundBlock BindBlock(ImmutableArray<EventSyntax> syntaxes, IEnumerable<string> nonNull) =>
        BindAll(syntaxes, _symbols, _scope.Inner(nonNull), Diagnostics);

    /// <summary>The same binder with the row of a model at hand: under <c>row</c>, and under the model's name where that is free.</summary>
    public EventBinder WithRow(ModelSymbol model)
    {
        var inner = _scope.Inner();
        var type = new ModelType(model);
        inner.Add(new VariableSymbol(Names.Row, type, VariableKind.Row, model.Span));
        if (_scope.Find(model.RowName) is null)
        {
            inner.Add(new VariableSymbol(model.RowName, type, VariableKind.Row, model.Span));
        }

        return new EventBinder(_symbols, _block, inner, When, Diagnostics);
    }

    /// <summary>The model of a name, or null (then that is reported).</summary>
    public ModelSymbol? FindModel(NameSyntax name)
    {
        if (_symbols.Models.TryGetValue(name.Value, out var model))
        {
            return model;
        }

        var suggestion = NameSuggester.Nearest(name.Value, _symbols.Models.Keys);
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
    public VariableSymbol? DeclareResult(EventHead head, TypeSymbol type) => DeclareResult(head.As, type);

    /// <summary>Declares a result under a name; null without one, or when it is taken (then that is reported).</summary>
    public VariableSymbol? DeclareResult(NameSyntax? name, TypeSymbol type)
    {
        if (name is null)
        {
            return null;
        }

        if (!Names.IsCamelCase(name.Value))
        {
            Diagnostics.Report(SyntaxDiagnostics.BadName, name.Span, name.Value, "a result", "a small letter");
            return null;
        }

        if (Names.Roots.Contains(name.Value) || FunctionTable.IsReserved(name.Value))
        {
            Diagnostics.Report(DeclarationDiagnostics.ReservedName, name.Span, name.Value);
            return null;
        }

        if (_block.Visible.FirstOrDefault(visible => string.Equals(visible.Name, name.Value, StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            Diagnostics.ReportWithRelated(EventDiagnostics.NameTaken, name.Span, other.Span, name.Value);
            return null;
        }

        var variable = new VariableSymbol(name.Value, When is null ? type : type.AsOptional(), VariableKind.Result, name.Span);
        _block.Add(variable);
        return variable;
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
