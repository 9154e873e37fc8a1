using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dittofi.Compiler.Expressions.Functions;

/// <summary>Binds calls: finds the row of the table, and fits the arguments to its parameters.</summary>
/// <param name="parsed">The expression.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
/// <param name="bind">Binds an argument.</param>
/// <param name="bindLambda">Binds the body of a lambda.</param>
internal sealed class FunctionBinder(
    ParsedExpression parsed, DiagnosticBag diagnostics, Func<ExpressionSyntax, BoundExpression> bind, Func<VariableSymbol, ExpressionSyntax, BoundExpression> bindLambda)
{
    private readonly CallBinder calls = new(diagnostics);

    /// <summary>The name of a type, or a function of it, that was likely meant.</summary>
    public static string? Nearest(string name, TypeSymbol type, IEnumerable<string> members) =>
        FunctionTable.Find(type, name)?.Form
        ?? NameSuggester.Nearest(name, members)
        ?? (NameSuggester.Nearest(name, FunctionTable.Of(type).Select(function => function.Name)) is { } near ? FunctionTable.Find(type, near)?.Form : null);

    /// <summary>The free function that was likely meant.</summary>
    public static string? NearestFree(string name) => name is "not" or "NOT" ? "!" : FunctionTable.FindFree(NameSuggester.Nearest(name, FreeFunctions.All.Select(function => function.Name)) ?? "")?.Form;

    /// <summary>A function that is called by its name alone.</summary>
    public BoundExpression BindFree(IdentifierNameSyntax name, ArgumentListSyntax arguments, SourceSpan span, Scope scope)
    {
        var text = name.Identifier.ValueText;
        if (FunctionTable.FindFree(text) is { } function)
        {
            return BindCall(function, null, arguments.Arguments, span, isConditional: false, scope);
        }

        if (text == FunctionTable.Sent)
        {
            diagnostics.Report(WriteDiagnostics.SentOutOfPlace, span, "stands alone as the 'from' or the 'set' of an update: '${sent(body)}'");
        }
        else if (FreeFunctions.Later.Contains(text))
        {
            diagnostics.Report(ExpressionDiagnostics.NotYet, span, text + "()");
        }
        else
        {
            diagnostics.ReportWithSuggestion(ExpressionDiagnostics.UnknownName, parsed.SpanOf(name), NearestFree(text)?.TrimEnd('(', ')'), text + "()");
        }

        return new BoundError(span);
    }

    /// <summary>A function of a value.</summary>
    public BoundExpression Bind(BoundExpression receiver, IdentifierNameSyntax name, ArgumentListSyntax arguments, SourceSpan span, bool isConditional, Scope scope)
    {
        var text = name.Identifier.ValueText;
        if (receiver.Type.IsError)
        {
            return new BoundError(span);
        }

        var type = receiver.Type.NonOptional;
        if (FunctionTable.Find(type, text) is { IsMember: false } function)
        {
            return BindCall(function, receiver, arguments.Arguments, span, isConditional, scope);
        }

        var isMember = NameBinder.Members(type, text).Found is not null || FunctionTable.Find(type, text) is not null;
        var suggestion = isMember ? text : FunctionTable.Of(type).FirstOrDefault(each => each.Name == NameSuggester.Nearest(text, FunctionTable.Of(type).Select(known => known.Name)))?.Name;
        diagnostics.ReportWithSuggestion(ExpressionDiagnostics.UnknownMember, parsed.SpanOf(name), suggestion, type.DisplayName, text + "()");
        return new BoundError(span);
    }

    /// <summary><c>list[0]</c>.</summary>
    public BoundExpression BindElement(BoundExpression receiver, BracketedArgumentListSyntax arguments, SourceSpan span, bool isConditional, Scope scope)
    {
        if (receiver.Type.IsError)
        {
            return new BoundError(span);
        }

        if (receiver.Type.NonOptional is ListType)
        {
            return BindCall(ListFunctions.At, receiver, arguments.Arguments, span, isConditional, scope);
        }

        diagnostics.Report(ExpressionDiagnostics.UnknownMember, span, receiver.Type.NonOptional.DisplayName, "[ ]");
        return new BoundError(span);
    }

    private BoundExpression BindCall(
        FunctionDefinition function, BoundExpression? receiver, SeparatedSyntaxList<ArgumentSyntax> given, SourceSpan span, bool isConditional, Scope scope)
    {
        var positional = given.Where(argument => argument.NameColon is null).ToArray();
        var named = given.Where(argument => argument.NameColon is not null).ToArray();
        var isFlagged = named is [{ Expression.RawKind: (int)SyntaxKind.TrueLiteralExpression }];
        var isFlag = named is [] || (named is [var flag] && flag.NameColon?.Name.Identifier.ValueText == function.Flag && (isFlagged || flag.Expression.IsKind(SyntaxKind.FalseLiteralExpression)));
        if (positional.Length < function.Least || positional.Length > function.Parameters.Length || !isFlag || given.Any(argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None)))
        {
            diagnostics.Report(FunctionDiagnostics.WrongArguments, span, function.Signature, given.Count.ToString(CultureInfo.InvariantCulture));
            return new BoundError(span);
        }

        var arguments = ImmutableArray.CreateBuilder<BoundExpression>();
        foreach (var (parameter, argument) in function.Parameters.Zip(positional))
        {
            arguments.Add(parameter.IsLambda ? BindLambda(function, parameter, argument.Expression, receiver, scope) : BindValue(function, parameter, argument.Expression, receiver));
        }

        if (arguments.Any(argument => argument.Type.IsError))
        {
            return new BoundError(span);
        }

        if (receiver is not null && !arguments.OfType<BoundLambda>().Any() && !CallBinder.Fits(function, receiver.Type.NonOptional))
        {
            diagnostics.Report(FunctionDiagnostics.WrongReceiver, span, function.Name, receiver.Type.NonOptional.DisplayName);
            return new BoundError(span);
        }

        return calls.Call(function, receiver, arguments.ToImmutable(), isFlagged, span, isConditional);
    }

    private BoundExpression BindValue(FunctionDefinition function, FunctionParameter parameter, ExpressionSyntax syntax, BoundExpression? receiver)
    {
        var argument = bind(syntax);
        if (argument.Type.IsError)
        {
            return argument;
        }

        var type = receiver?.Type.NonOptional;
        if (ArgumentTypes.TryConvert(parameter.Kind, argument, type) is not { } converted)
        {
            return Report(function, parameter, argument, type);
        }

        if (ArgumentTypes.Problem(parameter.Kind, converted) is { } problem)
        {
            diagnostics.Report(FunctionDiagnostics.BadText, argument.Span, parameter.Name, function.Name, problem);
            return new BoundError(argument.Span);
        }

        return converted;
    }

    private BoundError Report(FunctionDefinition function, FunctionParameter parameter, BoundExpression argument, TypeSymbol? receiver)
    {
        var present = argument.Type is OptionalType ? ArgumentTypes.TryConvert(parameter.Kind, new BoundNonNull(argument, argument.Span), receiver) : null;
        if (present is not null)
        {
            MissingValue.Report(argument, diagnostics);
        }
        else
        {
            ReportWrong(function, parameter, argument.Span, receiver, argument.Type.DisplayName);
        }

        return new BoundError(argument.Span);
    }

    private BoundExpression BindLambda(FunctionDefinition function, FunctionParameter parameter, ExpressionSyntax syntax, BoundExpression? receiver, Scope scope)
    {
        var span = parsed.SpanOf(syntax);
        var name = syntax switch
        {
            SimpleLambdaExpressionSyntax simple => simple.Parameter,
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: [{ Type: null } only] } => only,
            _ => null,
        };
        if (syntax is not LambdaExpressionSyntax { ExpressionBody: { } body, AsyncKeyword.RawKind: (int)SyntaxKind.None } || name is null || receiver?.Type.NonOptional is not ListType list)
        {
            ReportWrong(function, parameter, span, receiver?.Type, "none");
            return new BoundError(span);
        }

        if (!IsFree(name, scope))
        {
            return new BoundError(span);
        }

        var variable = new VariableSymbol(name.Identifier.ValueText, list.Element, CollectionQuery.Of(receiver) is null ? VariableKind.Lambda : VariableKind.Row, parsed.SpanOf(name));
        var bound = bindLambda(variable, body);
        if (bound.Type.IsError)
        {
            return bound;
        }

        if (!ArgumentTypes.Fits(parameter.Kind, bound.Type))
        {
            ReportWrong(function, parameter, span, receiver.Type, bound.Type.DisplayName);
            return new BoundError(span);
        }

        return new BoundLambda(variable, bound, span);
    }

    private bool IsFree(ParameterSyntax parameter, Scope scope)
    {
        var (name, span) = (parameter.Identifier.ValueText, parsed.SpanOf(parameter));
        if (!Names.IsCamelCase(name))
        {
            diagnostics.Report(SyntaxDiagnostics.BadName, span, name, "a lambda's parameter", "a small letter");
            return false;
        }

        if (Names.Roots.Contains(name) || FunctionTable.IsReserved(name))
        {
            diagnostics.Report(DeclarationDiagnostics.ReservedName, span, name);
            return false;
        }

        if (scope.Visible.FirstOrDefault(visible => string.Equals(visible.Name, name, StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            diagnostics.ReportWithRelated(EventDiagnostics.NameTaken, span, other.Span, name);
            return false;
        }

        return true;
    }

    private void ReportWrong(FunctionDefinition function, FunctionParameter parameter, SourceSpan span, TypeSymbol? receiver, string given) =>
        diagnostics.Report(FunctionDiagnostics.WrongArgument, span, parameter.Name, function.Name, ArgumentTypes.Word(parameter.Kind, receiver?.NonOptional), given);
}
