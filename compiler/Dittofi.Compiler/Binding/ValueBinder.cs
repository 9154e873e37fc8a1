using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Syntax;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Binding;

/// <summary>
/// Binds values (language page, section 7): a scalar that is one <c>${…}</c> keeps its type, mixed text is interpolation,
/// anything else is a literal of the type that its place expects.
/// </summary>
internal sealed class ValueBinder(Scope scope, DiagnosticBag diagnostics)
{
    /// <summary>The value of a node.</summary>
    /// <param name="node">A scalar; anything else is reported.</param>
    /// <param name="expected">The type of its place; null where the value's own type decides.</param>
    public BoundExpression Bind(YamlNode node, TypeSymbol? expected)
    {
        if (node is not YamlScalar scalar)
        {
            diagnostics.Report(SyntaxDiagnostics.WrongShape, node.Span, "A value", "a single value", NodeWords.Describe(node));
            return new BoundError(node.Span);
        }

        var pieces = InterpolationScanner.Split(scalar.Value);
        if (pieces.FirstOrDefault(piece => !piece.IsClosed) is { IsExpression: true } open)
        {
            diagnostics.Report(ExpressionDiagnostics.Unclosed, scalar.SpanOf(open.Start - 2, 2));
            return new BoundError(scalar.Span);
        }

        if (pieces.Length == 1 && pieces[0].IsExpression)
        {
            var text = new ExpressionText(scalar, pieces[0].Start, pieces[0].Length);
            return Fit(ExpressionBinder.Bind(text, scope, diagnostics), expected);
        }

        return pieces.Any(piece => piece.IsExpression)
            ? Fit(Interpolate(scalar, pieces), expected)
            : BindLiteral(scalar, string.Concat(pieces.Select(piece => piece.Literal)), expected);
    }

    /// <summary>The value of a node as it stands in a text, which is more than a text where it is one <c>${…}</c>.</summary>
    public BoundExpression BindText(YamlNode node)
    {
        if (node is not YamlScalar scalar || InterpolationScanner.Split(scalar.Value) is not [{ IsExpression: true, IsClosed: true }])
        {
            return Bind(node, TypeTable.Text);
        }

        var value = Bind(scalar, null);
        if (Conversions.IsText(value.Type) || !TextValue.IsOf(value.Type.NonOptional))
        {
            return Fit(value, TypeTable.Text);
        }

        if (value.Type.IsOptional)
        {
            MissingValue.Report(value, diagnostics);
            return new BoundError(value.Span);
        }

        return TextValue.Of(value);
    }

    /// <summary>The value as one of the type that its place expects; what does not fit is reported.</summary>
    public BoundExpression Fit(BoundExpression value, TypeSymbol? expected)
    {
        if (expected is null || value.Type.IsError)
        {
            return value;
        }

        if (Conversions.TryConvert(value, expected) is { } fitting)
        {
            return fitting;
        }

        if (value.Type.IsOptional && value.Type is not NullType && Conversions.TryConvert(new BoundNonNull(value, value.Span), expected) is not null)
        {
            MissingValue.Report(value, diagnostics);
        }
        else
        {
            var (given, wanted) = Words(value.Type, expected);
            diagnostics.Report(ExpressionDiagnostics.WrongType, value.Span, given, wanted);
        }

        return new BoundError(value.Span);
    }

    // A model's name stands for its rows and for what requests say of it.
    private static (string Given, string Wanted) Words(TypeSymbol given, TypeSymbol wanted)
    {
        var rows = given.NonOptional switch
        {
            ModelType => $"a row of {given.NonOptional.DisplayName}",
            ListType { Element: ModelType } => $"{given.NonOptional.DisplayName} of rows",
            _ => given.DisplayName,
        };
        return rows != given.DisplayName && given.NonOptional.DisplayName == wanted.NonOptional.DisplayName
            ? (rows, $"{wanted.DisplayName} as requests give it (to keep a row, keep its id in a 'long', or its values in a type of 'types')")
            : (given.DisplayName, wanted.DisplayName);
    }

    private BoundInterpolation Interpolate(YamlScalar scalar, ImmutableArray<InterpolationScanner.Piece> pieces)
    {
        var parts = ImmutableArray.CreateBuilder<BoundExpression>();
        foreach (var piece in pieces)
        {
            if (!piece.IsExpression)
            {
                parts.Add(new BoundLiteral(piece.Literal, TypeTable.Text, scalar.SpanOf(piece.Start, piece.Length)));
                continue;
            }

            var part = ExpressionBinder.Bind(new ExpressionText(scalar, piece.Start, piece.Length), scope, diagnostics);
            if (!part.Type.IsError && !TextValue.IsOf(part.Type))
            {
                if (TextValue.IsOf(part.Type.NonOptional))
                {
                    MissingValue.Report(part, diagnostics);
                }
                else
                {
                    diagnostics.Report(ExpressionDiagnostics.NotText, part.Span, part.Type.DisplayName);
                }
            }

            parts.Add(part);
        }

        return new BoundInterpolation(parts.ToImmutable(), scalar.Span);
    }

    private BoundExpression BindLiteral(YamlScalar scalar, string text, TypeSymbol? expected)
    {
        // An empty plain value was reported where it was read.
        if (scalar.IsMissing)
        {
            return new BoundError(scalar.Span);
        }

        if (scalar.IsPlain && text == "null" && expected is null or { IsOptional: true })
        {
            return new BoundLiteral(null, expected ?? NullType.Instance, scalar.Span);
        }

        var type = expected ?? (scalar.IsPlain ? NaturalType(text) : TypeTable.Text);
        var value = type.NonOptional switch
        {
            ScalarType literalType => literalType.Definition.ParseLiteral(text, literalType),
            EnumType choice => choice.Values.Contains(text) ? text : null,
            _ => null,
        };
        if (value is not null)
        {
            if (value is string && ExpressionLookalike.Find(text, scalar.IsPlain, scope) is { } meant)
            {
                diagnostics.ReportWithSuggestion(EventDiagnostics.LooksLikeExpression, scalar.Span, meant, text);
            }

            return new BoundLiteral(value, type, scalar.Span);
        }

        if (!type.IsError)
        {
            Report(scalar, text, type.NonOptional);
        }

        return new BoundError(scalar.Span);
    }

    private void Report(YamlScalar scalar, string text, TypeSymbol type)
    {
        if (type is EnumType choice)
        {
            var suggestion = ExpressionLookalike.Meant(text, scope) ?? NameSuggester.Nearest(text, choice.Values);
            diagnostics.ReportWithSuggestion(ExpressionDiagnostics.BadLiteral, scalar.Span, suggestion, text, "value of the enum", choice.Choices);
            return;
        }

        var help = type is ScalarType scalarType ? scalarType.Definition.LiteralHelp : "an expression such as ${shoe}";
        diagnostics.ReportWithSuggestion(ExpressionDiagnostics.BadLiteral, scalar.Span, ExpressionLookalike.Meant(text, scope), text, type.DisplayName, help);
    }

    // Where no type is expected, a plain scalar is what JSON would take it for; anything else is text.
    private static ScalarType NaturalType(string text)
    {
        var isNumber = text.Length > 0 && (char.IsAsciiDigit(text[0]) || (text[0] == '-' && text.Length > 1 && char.IsAsciiDigit(text[1])));
        var digits = text.TrimStart('-');
        var hasLeadingZero = digits.Length > 1 && digits[0] == '0' && digits[1] != '.';
        ScalarType[] candidates = isNumber && !hasLeadingZero && !text.EndsWith('.')
            ? [TypeTable.Integer, TypeTable.Long, TypeTable.Decimal]
            : [TypeTable.Boolean];
        return candidates.FirstOrDefault(type => type.Definition.ParseLiteral(text, type) is not null) ?? TypeTable.Text;
    }
}
