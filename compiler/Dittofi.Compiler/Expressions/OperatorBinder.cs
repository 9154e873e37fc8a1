using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Text;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Expressions;

/// <summary>Finds the one type on which both operands of an operator meet.</summary>
internal sealed class OperatorBinder(DiagnosticBag diagnostics)
{
    /// <summary><c>!</c> and <c>-</c>.</summary>
    public BoundExpression Negate(UnaryOperator operation, BoundExpression operand, SourceSpan span)
    {
        if (operand.Type.IsError)
        {
            return new BoundError(span);
        }

        var isFitting = operation == UnaryOperator.Not ? Conversions.IsBoolean(operand.Type.NonOptional) : Conversions.IsNumeric(operand.Type.NonOptional);
        if (isFitting && operand.Type.IsOptional)
        {
            ReportMayBeNull(operand);
            return new BoundError(span);
        }

        if (!isFitting)
        {
            diagnostics.Report(OperatorDiagnostics.WrongOperand, span, operation == UnaryOperator.Not ? "!" : "-", operand.Type.DisplayName);
            return new BoundError(span);
        }

        return new BoundUnary(operation, operand, Unlimited(operand.Type), span);
    }

    /// <summary>Arithmetic, comparison and logic.</summary>
    public BoundExpression Combine(BinaryOperator operation, BoundExpression left, BoundExpression right, string symbol, SourceSpan span)
    {
        if (left.Type.IsError || right.Type.IsError)
        {
            return new BoundError(span);
        }

        if (operation is BinaryOperator.Equal or BinaryOperator.NotEqual)
        {
            (left, right) = (Unwrap(left), Unwrap(right));
        }

        if (ConstantChecks.Problem(operation, left, right) is { } problem)
        {
            diagnostics.Report(problem, span, symbol);
            return new BoundError(span);
        }

        BoundExpression? bound = operation switch
        {
            BinaryOperator.And or BinaryOperator.Or => Logic(operation, left, right, span),
            BinaryOperator.Equal or BinaryOperator.NotEqual => Equality(operation, left, right, span),
            BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => Order(operation, left, right, span),
            _ => Arithmetic(operation, left, right, span),
        };
        if (bound is null && !ReportOptional(operation, left, right, span) && !ReportEnumValue(left, right) && !ReportEnumValue(right, left))
        {
            diagnostics.Report(OperatorDiagnostics.WrongOperands, span, symbol, left.Type.DisplayName, right.Type.DisplayName);
        }

        return bound ?? new BoundError(span);
    }

    // Where the operator would fit values that are there, what is wrong is that they may not be.
    private bool ReportOptional(BinaryOperator operation, BoundExpression left, BoundExpression right, SourceSpan span)
    {
        var (first, second) = (Present(left), Present(right));
        var isLogic = operation is BinaryOperator.And or BinaryOperator.Or;
        if ((first == left && second == right) || (isLogic ? Logic(operation, first, second, span) : Arithmetic(operation, first, second, span)) is null)
        {
            return false;
        }

        foreach (var operand in new[] { left, right }.Where(operand => operand.Type is OptionalType))
        {
            ReportMayBeNull(operand);
        }

        return true;
    }

    // A text beside an enum is meant as one of its values.
    private bool ReportEnumValue(BoundExpression value, BoundExpression literal)
    {
        if (value.Type.NonOptional is not EnumType type || literal is not BoundLiteral { Value: string text } || type.Values.Contains(text))
        {
            return false;
        }

        // What may take its place is the word between the quotes.
        var span = literal.Span;
        var isQuoted = span.Length > 2 && span.Source.Content[span.Start] is '\'' or '"';
        var word = isQuoted ? span with { Start = span.Start + 1, Length = span.Length - 2 } : span;
        diagnostics.ReportWithSuggestion(ExpressionDiagnostics.BadLiteral, word, NameSuggester.Nearest(text, type.Values), text, "value of the enum", type.Choices);
        return true;
    }

    private void ReportMayBeNull(BoundExpression operand) => MissingValue.Report(operand, diagnostics);

    private static BoundExpression Present(BoundExpression operand) =>
        operand.Type is OptionalType ? new BoundNonNull(operand, operand.Span) : operand;

    /// <summary><c>??</c>.</summary>
    public BoundExpression Coalesce(BoundExpression left, BoundExpression right, string leftText, SourceSpan span)
    {
        if (left.Type.IsError || right.Type.IsError)
        {
            return new BoundError(span);
        }

        if (!left.Type.IsOptional)
        {
            diagnostics.Report(OperatorDiagnostics.NeverNull, span, leftText, "??");
            return new BoundError(span);
        }

        var common = left.Type is NullType ? right.Type : Conversions.Common(left.Type.NonOptional, right.Type);
        if (common is null || Conversions.TryConvert(right, common) is not { } second || Conversions.TryConvert(left, common.AsOptional()) is not { } first)
        {
            // A literal takes the type of the other side: `status ?? 'draft'`.
            return Conversions.TryConvert(right, left.Type.NonOptional) is { } typed
                ? new BoundCoalesce(left, typed, left.Type.NonOptional, span)
                : NoCommon(left, right, span);
        }

        return left.Type is NullType ? second : new BoundCoalesce(first, second, common, span);
    }

    /// <summary><c>?:</c>.</summary>
    public BoundExpression Choose(BoundExpression condition, BoundExpression first, BoundExpression second, SourceSpan span)
    {
        if (condition.Type.IsError || first.Type.IsError || second.Type.IsError)
        {
            return new BoundError(span);
        }

        if (!Conversions.IsBoolean(condition.Type))
        {
            diagnostics.Report(OperatorDiagnostics.NotBoolean, condition.Span, condition.Type.DisplayName);
            return new BoundError(span);
        }

        var met = Meet(first, second);
        return met is { } pair ? new BoundConditional(condition, pair.Left, pair.Right, pair.Left.Type, span) : NoCommon(first, second, span);
    }

    private static BoundBinary? Logic(BinaryOperator operation, BoundExpression left, BoundExpression right, SourceSpan span) =>
        Conversions.IsBoolean(left.Type) && Conversions.IsBoolean(right.Type)
            ? new BoundBinary(operation, left, right, TypeTable.Boolean, span)
            : null;

    private static BoundBinary? Equality(BinaryOperator operation, BoundExpression left, BoundExpression right, SourceSpan span) =>
        Meet(left, right) is { } pair && pair.Left.Type.NonOptional is ScalarType or EnumType or ModelType or RecordType or ListType && ComparesByValue(pair.Left, pair.Right)
            ? new BoundBinary(operation, pair.Left, pair.Right, TypeTable.Boolean, span)
            : null;

    // Rows, records and JSON compare with null alone: whether two rows are one is a question about their ids.
    private static bool ComparesByValue(BoundExpression left, BoundExpression right) =>
        left.Type.NonOptional is ScalarType { Definition.IsComparable: true } or EnumType
        || left is BoundLiteral { Value: null }
        || right is BoundLiteral { Value: null };

    private static BoundBinary? Order(BinaryOperator operation, BoundExpression left, BoundExpression right, SourceSpan span) =>
        Meet(left, right) is { } pair && pair.Left.Type.NonOptional is ScalarType { Definition.IsOrdered: true } or EnumType
            ? new BoundBinary(operation, pair.Left, pair.Right, TypeTable.Boolean, span)
            : null;

    private static BoundExpression? Arithmetic(BinaryOperator operation, BoundExpression left, BoundExpression right, SourceSpan span)
    {
        if (left.Type.IsOptional || right.Type.IsOptional || Meet(left, right) is not { } pair)
        {
            return null;
        }

        if (operation == BinaryOperator.Add && Conversions.IsText(pair.Left.Type))
        {
            return new BoundBinary(BinaryOperator.Concatenate, pair.Left, pair.Right, TypeTable.Text, span);
        }

        if (!Conversions.IsNumeric(pair.Left.Type))
        {
            return null;
        }

        var computed = new BoundBinary(operation, pair.Left, pair.Right, Unlimited(pair.Left.Type), span);
        return ConstantChecks.Fold(computed) is { } folded ? folded : computed;
    }

    private static BoundExpression Unwrap(BoundExpression expression) => expression is BoundNonNull nonNull ? nonNull.Operand : expression;

    private static (BoundExpression Left, BoundExpression Right)? Meet(BoundExpression left, BoundExpression right)
    {
        // Beside an e-mail address a text that is one is spelled as addresses are; any other text meets it as text.
        if (Spelled(left, right.Type) is { } leftSpelled)
        {
            return (leftSpelled, right);
        }

        if (Spelled(right, left.Type) is { } rightSpelled)
        {
            return (left, rightSpelled);
        }

        if (Conversions.Common(left.Type, right.Type) is { } common
            && Conversions.TryConvert(left, common) is { } first
            && Conversions.TryConvert(right, common) is { } second)
        {
            return (first, second);
        }

        if (left is BoundLiteral && Conversions.TryConvert(left, right.Type) is { } leftTyped)
        {
            return (leftTyped, right);
        }

        return right is BoundLiteral && Conversions.TryConvert(right, left.Type) is { } rightTyped ? (left, rightTyped) : null;
    }

    private static BoundExpression? Spelled(BoundExpression side, TypeSymbol other) =>
        side is BoundLiteral { Value: string } literal && Conversions.IsText(literal.Type) && other.NonOptional is ScalarType { Definition: { IsText: true, Name: not "text" } }
            ? Conversions.TryConvert(literal, other)
            : null;

    private static TypeSymbol Unlimited(TypeSymbol type) => type is ScalarType scalar ? scalar with { First = null, Second = null } : type;

    private BoundError NoCommon(BoundExpression left, BoundExpression right, SourceSpan span)
    {
        if (!ReportEnumValue(left, right) && !ReportEnumValue(right, left))
        {
            diagnostics.Report(OperatorDiagnostics.NoCommonType, span, left.Type.DisplayName, right.Type.DisplayName);
        }

        return new BoundError(span);
    }
}
