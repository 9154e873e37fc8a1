using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Expressions.Functions;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dittofi.Compiler.Expressions;

/// <summary>Resolves the names and types of one expression; what is not on its list is refused (security page, C14).</summary>
internal sealed class ExpressionBinder
{
    private readonly ParsedExpression parsed;
    private readonly DiagnosticBag diagnostics;
    private readonly NameBinder names;
    private readonly OperatorBinder operators;
    private readonly FunctionBinder functions;
    private Scope scope;

    private ExpressionBinder(ParsedExpression parsed, Scope scope, DiagnosticBag diagnostics)
    {
        this.parsed = parsed;
        this.scope = scope;
        this.diagnostics = diagnostics;
        names = new NameBinder(new CallBinder(diagnostics), diagnostics);
        operators = new OperatorBinder(diagnostics);
        functions = new FunctionBinder(parsed, diagnostics, Bind, BindLambda);
    }

    /// <summary>The bound expression; an error value where a mistake was reported.</summary>
    public static BoundExpression Bind(ExpressionText text, Scope scope, DiagnosticBag diagnostics)
    {
        var parsed = ExpressionParser.Parse(text, diagnostics);
        return parsed is null
            ? new BoundError(text.Span)
            : new ExpressionBinder(parsed, scope, diagnostics).Bind(parsed.Root);
    }

    /// <summary>A record whose fields are values, and whether only those that the request gave: <c>body</c>, <c>sent(body)</c>.</summary>
    public static (BoundExpression Record, bool IsSent) BindFields(ExpressionText text, Scope scope, DiagnosticBag diagnostics)
    {
        if (ExpressionParser.Parse(text, diagnostics) is not { } parsed)
        {
            return (new BoundError(text.Span), false);
        }

        var binder = new ExpressionBinder(parsed, scope, diagnostics);
        return parsed.Root is InvocationExpressionSyntax
        {
            Expression: IdentifierNameSyntax { Identifier.ValueText: FunctionTable.Sent },
            ArgumentList.Arguments: [{ NameColon: null, RefKindKeyword.RawKind: (int)SyntaxKind.None, Expression: var record }],
        }
            ? (binder.Bind(record), true)
            : (binder.Bind(parsed.Root), false);
    }

    /// <summary>The expression, as one that is there where a test has shown so.</summary>
    public static BoundExpression Narrow(BoundExpression expression, Scope scope) =>
        expression.Type is OptionalType && NullFlow.PathOf(expression) is { } path && scope.IsNonNull(path)
            ? new BoundNonNull(expression, expression.Span)
            : expression;

    private BoundExpression Bind(ExpressionSyntax syntax)
    {
        var span = parsed.SpanOf(syntax);
        return syntax switch
        {
            ParenthesizedExpressionSyntax parenthesized => Bind(parenthesized.Expression),
            LiteralExpressionSyntax literal => LiteralBinder.Bind(literal.Token, span, diagnostics),
            IdentifierNameSyntax name => Narrow(names.Bind(name.Identifier.ValueText, span, scope)),
            MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression, Name: IdentifierNameSyntax name } access =>
                Narrow(names.BindMember(Bind(access.Expression), name.Identifier.ValueText, parsed.SpanOf(name), span, isConditional: false, scope)),
            ConditionalAccessExpressionSyntax access => BindConditionalAccess(access, span),
            PrefixUnaryExpressionSyntax unary => BindUnary(unary, span),
            BinaryExpressionSyntax binary => BindBinary(binary, span),
            ConditionalExpressionSyntax conditional => BindConditional(conditional, span),
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } call => functions.BindFree(name, call.ArgumentList, span, scope),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } access } call when access.IsKind(SyntaxKind.SimpleMemberAccessExpression) =>
                functions.Bind(Bind(access.Expression), name, call.ArgumentList, span, isConditional: false, scope),
            ElementAccessExpressionSyntax element => functions.BindElement(Bind(element.Expression), element.ArgumentList, span, isConditional: false, scope),
            _ => Refuse(syntax, span),
        };
    }

    private BoundExpression BindConditionalAccess(ConditionalAccessExpressionSyntax access, SourceSpan span)
    {
        var receiver = Unwrap(Bind(access.Expression));
        if (receiver is { Type: { IsOptional: false, IsError: false } })
        {
            diagnostics.Report(OperatorDiagnostics.NeverNull, span, TextOf(access.Expression), "?.");
            return new BoundError(span);
        }

        return BindChain(access.WhenNotNull, receiver, span);
    }

    // `a?.b.c` is a tree whose innermost node is `.b`; every member after the question mark hangs on the same test.
    private BoundExpression BindChain(ExpressionSyntax syntax, BoundExpression receiver, SourceSpan span)
    {
        switch (syntax)
        {
            case MemberBindingExpressionSyntax { Name: IdentifierNameSyntax name }:
                return Narrow(names.BindMember(receiver, name.Identifier.ValueText, parsed.SpanOf(name), span, isConditional: true, scope));
            case MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression, Name: IdentifierNameSyntax name } access:
                var inner = BindChain(access.Expression, receiver, span);
                return Narrow(names.BindMember(inner, name.Identifier.ValueText, parsed.SpanOf(name), span, IsLifted(inner), scope));
            case InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name: IdentifierNameSyntax name } } call:
                return functions.Bind(receiver, name, call.ArgumentList, span, isConditional: true, scope);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression, Name: IdentifierNameSyntax name } access } call:
                var before = BindChain(access.Expression, receiver, span);
                return functions.Bind(before, name, call.ArgumentList, span, IsLifted(before), scope);
            case ElementBindingExpressionSyntax element:
                return functions.BindElement(receiver, element.ArgumentList, span, isConditional: true, scope);
            case ElementAccessExpressionSyntax element:
                var list = BindChain(element.Expression, receiver, span);
                return functions.BindElement(list, element.ArgumentList, span, IsLifted(list), scope);
            case ConditionalAccessExpressionSyntax access:
                return BindChain(access.WhenNotNull, BindChain(access.Expression, receiver, span), span);
            default:
                return Refuse(syntax, parsed.SpanOf(syntax));
        }
    }

    // What is optional only because something before it may be null hangs on the same test.
    private static bool IsLifted(BoundExpression inner) => inner is BoundMember { IsConditional: true, Member.Type.IsOptional: false } or BoundCall { IsLifted: true };

    private BoundExpression BindLambda(VariableSymbol parameter, ExpressionSyntax body)
    {
        var outer = scope;
        scope = outer.Inner();
        scope.Add(parameter);
        var bound = Bind(body);
        scope = outer;
        return bound;
    }

    private BoundExpression BindUnary(PrefixUnaryExpressionSyntax unary, SourceSpan span)
    {
        // The least whole number has no positive counterpart, so a minus belongs to its literal.
        if (unary.IsKind(SyntaxKind.UnaryMinusExpression) && unary.Operand is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } literal)
        {
            return LiteralBinder.BindNumber("-" + literal.Token.Text, span, diagnostics);
        }

        return unary.Kind() switch
        {
            SyntaxKind.LogicalNotExpression => operators.Negate(UnaryOperator.Not, Bind(unary.Operand), span),
            SyntaxKind.UnaryMinusExpression => operators.Negate(UnaryOperator.Negate, Bind(unary.Operand), span),
            _ => Refuse(unary, span),
        };
    }

    private BoundExpression BindBinary(BinaryExpressionSyntax binary, SourceSpan span)
    {
        if (binary.IsKind(SyntaxKind.CoalesceExpression))
        {
            var first = Unwrap(Bind(binary.Left));
            return operators.Coalesce(first, Bind(binary.Right), TextOf(binary.Left), span);
        }

        if (OperatorTable.Find(binary.Kind()) is not { } operation)
        {
            return Refuse(binary, span);
        }

        var left = Bind(binary.Left);
        var right = operation switch
        {
            BinaryOperator.And => BindUnder(NullFlow.Facts(left).WhenTrue, binary.Right),
            BinaryOperator.Or => BindUnder(NullFlow.Facts(left).WhenFalse, binary.Right),
            _ => Bind(binary.Right),
        };
        return operators.Combine(operation, left, right, binary.OperatorToken.Text, span);
    }

    private BoundExpression BindConditional(ConditionalExpressionSyntax conditional, SourceSpan span)
    {
        var condition = Bind(conditional.Condition);
        var facts = NullFlow.Facts(condition);
        var first = BindUnder(facts.WhenTrue, conditional.WhenTrue);
        var second = BindUnder(facts.WhenFalse, conditional.WhenFalse);
        return operators.Choose(condition, first, second, span);
    }

    private BoundExpression BindUnder(IEnumerable<string> nonNull, ExpressionSyntax syntax)
    {
        var outer = scope;
        scope = outer.Inner(nonNull);
        var bound = Bind(syntax);
        scope = outer;
        return bound;
    }

    private BoundExpression Narrow(BoundExpression expression) => Narrow(expression, scope);

    private static BoundExpression Unwrap(BoundExpression expression) => expression is BoundNonNull nonNull ? nonNull.Operand : expression;

    private BoundError Refuse(ExpressionSyntax syntax, SourceSpan span)
    {
        var (descriptor, what) = RefusedSyntax.Describe(syntax);
        diagnostics.Report(descriptor, span, what);
        return new BoundError(span);
    }

    private string TextOf(ExpressionSyntax syntax)
    {
        var span = parsed.SpanOf(syntax);
        return span.Source.Content.Substring(span.Start, span.Length);
    }
}
