using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dittofi.Compiler.Expressions;

/// <summary>Reads the literals of expressions: exactly, or not at all.</summary>
internal static class LiteralBinder
{
    private const int MostDigits = 28;

    /// <summary>The value of a literal token.</summary>
    public static BoundExpression Bind(SyntaxToken token, SourceSpan span, DiagnosticBag diagnostics)
    {
        switch (token.Kind())
        {
            case SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword:
                return new BoundLiteral(token.IsKind(SyntaxKind.TrueKeyword), TypeTable.Boolean, span);
            case SyntaxKind.NullKeyword:
                return new BoundLiteral(null, NullType.Instance, span);
            case SyntaxKind.NumericLiteralToken:
                return BindNumber(token.Text, span, diagnostics);
            case SyntaxKind.StringLiteralToken when token.Text.StartsWith('"'):
                return BindText(token.ValueText, span, diagnostics);
            default:
                diagnostics.Report(ExpressionDiagnostics.NotAllowed, span, "This form of literal");
                return new BoundError(span);
        }
    }

    /// <summary>The value of a number: with a point a decimal, else a whole number.</summary>
    public static BoundExpression BindNumber(string text, SourceSpan span, DiagnosticBag diagnostics)
    {
        const NumberStyles Whole = NumberStyles.AllowLeadingSign;
        const NumberStyles WithPoint = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (int.TryParse(text, Whole, CultureInfo.InvariantCulture, out var integer))
        {
            return new BoundLiteral(integer, TypeTable.Integer, span);
        }

        if (long.TryParse(text, Whole, CultureInfo.InvariantCulture, out var wide))
        {
            return new BoundLiteral(wide, TypeTable.Long, span);
        }

        var isDecimal = text.Contains('.', StringComparison.Ordinal) && text.Count(char.IsAsciiDigit) <= MostDigits;
        if (isDecimal && decimal.TryParse(text, WithPoint, CultureInfo.InvariantCulture, out var number))
        {
            return new BoundLiteral(number, TypeTable.Decimal, span);
        }

        diagnostics.Report(ExpressionDiagnostics.BadNumber, span, text);
        return new BoundError(span);
    }

    private static BoundExpression BindText(string value, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (TypeTable.Text.Definition.ParseLiteral(value, TypeTable.Text) is null)
        {
            diagnostics.Report(ExpressionDiagnostics.BadLiteral, span, "This", "text", TypeTable.Text.Definition.LiteralHelp);
            return new BoundError(span);
        }

        return new BoundLiteral(value, TypeTable.Text, span);
    }
}
