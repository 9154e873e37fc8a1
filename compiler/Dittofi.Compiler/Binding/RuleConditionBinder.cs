using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>Binds rules that are expressions, and what is said of a value that breaks them.</summary>
internal sealed class RuleConditionBinder(DiagnosticBag diagnostics)
{
    private const int LongestMessage = 300;

    /// <summary>The rule that was declared, if one was that can hold; what is wrong with it is reported.</summary>
    public ImmutableArray<RuleCondition> Bind(RulesSyntax syntax, TypeSymbol type)
    {
        var message = syntax.Message is { } given ? BindMessage(given, syntax.Rule is not null) : null;
        if (syntax.Rule is not { } scalar)
        {
            return [];
        }

        var text = ExpressionText.Bare(scalar);
        var value = new VariableSymbol(Names.Value, type, VariableKind.Lambda, scalar.Span);
        var condition = ExpressionBinder.Bind(text, Scope.OfRule(value), diagnostics);
        return Check(condition, value)
            ? [new RuleCondition(new BoundLambda(value, condition, condition.Span), message ?? $"Must keep the rule {OnOneLine(text.Text)}.")]
            : [];
    }

    private bool Check(BoundExpression condition, VariableSymbol value)
    {
        if (condition.Type.IsError)
        {
            return false;
        }

        if (!Conversions.IsBoolean(condition.Type))
        {
            diagnostics.Report(OperatorDiagnostics.NotBoolean, condition.Span, condition.Type.DisplayName);
            return false;
        }

        var parts = RowExpressions.Flatten(condition).ToArray();
        if (parts.OfType<BoundCall>().FirstOrDefault(call => call.Function.IsVolatile || call.Function.NeedsClock) is { } call)
        {
            diagnostics.Report(RuleDiagnostics.Changes, call.Span, call.Function.Form);
            return false;
        }

        if (!parts.Any(part => part is BoundVariable { Variable: var used } && ReferenceEquals(used, value)))
        {
            diagnostics.Report(OperatorDiagnostics.ConstantCondition, condition.Span);
            return false;
        }

        return true;
    }

    private string? BindMessage(YamlScalar message, bool hasRule)
    {
        var words = InterpolationScanner.Plain(message.Value);
        var problem = !hasRule ? "'message' is said of a value that breaks a 'rule', and there is none"
            : string.IsNullOrWhiteSpace(message.Value) || message.Value.Length > LongestMessage ? "A message has between 1 and 300 characters"
            : words is null ? "A message is plain words and holds no values"
            : message.Value.Any(char.IsControl) || TypeTable.Text.Definition.ParseLiteral(message.Value, TypeTable.Text) is null ? "A message is one line of text"
            : null;
        if (problem is null)
        {
            return words;
        }

        diagnostics.Report(RuleDiagnostics.BadMessage, message.Span, problem);
        return null;
    }

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
