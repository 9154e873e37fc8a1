using System.Globalization;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Queries;

/// <summary>
/// How many digits the value of an expression can have. SQLite computes decimals as whole numbers of such a scale; where a result may
/// have more than C# and the databases all keep, each of them rounds it to the same digits and fails beyond (<see cref="DecimalDigits.Kept"/>).
/// </summary>
internal static class DecimalScale
{
    /// <summary>The most digits behind the point that a scaled 64-bit number leaves room for.</summary>
    public const int Most = 18;

    private const int DigitsOfInteger = 10;
    private const int DigitsOfLong = 19;

    /// <summary>The digits behind the point, or null where no bound is known (a division) or it is beyond <see cref="Most"/>.</summary>
    public static int? Of(BoundExpression expression) => Known(expression)?.Scale;

    /// <summary>All digits; null as <see cref="Of"/>.</summary>
    public static DecimalDigits? Known(BoundExpression expression) => Digits(expression) is { Scale: <= Most } digits ? digits : null;

    /// <summary>How SQLite holds the value by itself.</summary>
    public static DecimalForm? Form(BoundExpression expression) => Known(expression) is { } digits ? new DecimalForm(digits.Scale, IsWide(expression)) : null;

    /// <summary>Whether SQLite holds the value in more than 64 bits; a whole number always fits.</summary>
    public static bool IsWide(BoundExpression expression) => IsDecimal(expression) && Known(expression) is { IsWide: true };

    /// <summary>The digits, or null where no bound is known.</summary>
    public static DecimalDigits? Digits(BoundExpression expression) => expression switch
    {
        BoundLiteral { Value: decimal number } => Literal(number),
        BoundLiteral { Value: int number } => Literal(number),
        BoundLiteral { Value: long number } => Literal(number),
        BoundLiteral => new DecimalDigits(1, 0),
        BoundConversion conversion => Digits(conversion.Operand),
        BoundNonNull nonNull => Digits(nonNull.Operand),
        BoundBinary { Operator: BinaryOperator.Divide } => null,
        BoundUnary { Operator: UnaryOperator.Negate } unary => Digits(unary.Operand),
        BoundBinary binary when IsDecimal(binary) => Exact(binary)?.Kept,
        BoundConditional conditional => Either(Digits(conditional.First), Digits(conditional.Second)),
        BoundCoalesce coalesce => Either(Digits(coalesce.Left), Digits(coalesce.Right)),
        BoundCall { Function.Name: "sum" or "min" or "max" } call when CollectionQuery.Of(call.Receiver) is { } query => OfRows(call, query),
        BoundCall { Receiver: { Type.NonOptional: not ListType } receiver } call when IsDecimal(call) => OfCall(call, receiver),
        BoundCall { Type.NonOptional: ScalarType { Definition: DecimalDefinition, First: null } } => null,
        { Type.NonOptional: ListType { Element: var element } } => OfElements(element.NonOptional),
        { Type.NonOptional: ScalarType { Definition: DecimalDefinition } type } => OfType(type, type.First is not null || IsDeclared(expression)),
        { Type.NonOptional: ScalarType { Definition: IntegerDefinition } } => new DecimalDigits(DigitsOfInteger, 0),
        { Type.NonOptional: ScalarType { Definition.NumericRank: not null } } => new DecimalDigits(DigitsOfLong, 0),
        _ => null,
    };

    /// <summary>The digits that the result of a calculation with decimals has before it is rounded; null where no bound is known.</summary>
    public static DecimalDigits? Exact(BoundBinary binary)
    {
        if (Digits(binary.Left) is not { } left || Digits(binary.Right) is not { } right)
        {
            return null;
        }

        var either = DecimalDigits.Either(left, right);
        return binary.Operator switch
        {
            BinaryOperator.Multiply => new DecimalDigits(left.Precision + right.Precision, left.Scale + right.Scale),
            BinaryOperator.Add or BinaryOperator.Subtract => either with { Precision = either.Precision + 1 },
            BinaryOperator.Remainder when either.IsExact => either,
            _ => null,
        };
    }

    /// <summary>Whether a value has the digits that its type says: a type without digits is that of what was computed too.</summary>
    public static bool IsDeclared(BoundExpression value) => value switch
    {
        BoundVariable { Variable.Kind: VariableKind.Action or VariableKind.Root } => true,
        BoundMember { Member: PropertySymbol } => true,
        BoundMember { Receiver: var receiver } => receiver.Type.NonOptional is RecordType { Record.Kind: RecordKind.Declared } || IsDeclared(receiver),
        _ => false,
    };

    private static DecimalDigits Literal(decimal number)
    {
        var digits = Math.Abs(number).ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length;
        return new DecimalDigits(Math.Max(digits, Math.Max((int)number.Scale, 1)), number.Scale);
    }

    private static DecimalDigits OfType(ScalarType type, bool isDeclared) =>
        new(isDeclared ? DecimalDefinition.Precision(type) : DecimalDefinition.MostDigits, DecimalDefinition.Scale(type));

    private static DecimalDigits? OfRows(BoundCall call, CollectionQuery query)
    {
        var element = (call.Arguments.OfType<BoundLambda>().FirstOrDefault() ?? query.Selected) is { } lambda ? Digits(lambda.Body) : null;
        return element is { } digits && call.Function.Name == "sum" && IsDecimal(call) ? digits with { Precision = DecimalDefinition.MostDigits } : element;
    }

    private static DecimalDigits? OfCall(BoundCall call, BoundExpression receiver)
    {
        // What a text or a list gives has no digits of its own.
        if (!Conversions.IsNumeric(receiver.Type))
        {
            return null;
        }

        var operands = call.Arguments.Prepend(receiver).Select(Digits).ToArray();
        if (operands.Any(operand => operand is null) || operands.OfType<DecimalDigits>().ToArray() is not [var first, ..] known)
        {
            return null;
        }

        var scale = call.Function.Digits([.. known.Select(digits => digits.Scale)], [.. call.Arguments.Select(argument => (argument as BoundLiteral)?.Value)]);

        // Rounding up can take a digit more in front of the point; one value of 28 digits does, which every form still holds.
        var whole = known.Max(digits => digits.Whole) + (scale < first.Scale && first.Precision < DecimalDefinition.MostDigits ? 1 : 0);
        return new DecimalDigits(whole + scale, scale) is { IsExact: true } result ? result : null;
    }

    // Computed elements may have any number of digits.
    private static DecimalDigits? OfElements(TypeSymbol element) => element switch
    {
        ScalarType { Definition: DecimalDefinition, First: null } => null,
        ScalarType { Definition: DecimalDefinition } number => OfType(number, isDeclared: true),
        _ => new DecimalDigits(DigitsOfLong, 0),
    };

    // A choice is not rounded.
    private static DecimalDigits? Either(DecimalDigits? left, DecimalDigits? right) =>
        left is { } a && right is { } b && DecimalDigits.Either(a, b) is { IsExact: true } either ? either : null;

    private static bool IsDecimal(BoundExpression expression) => expression.Type.NonOptional is ScalarType { Definition: DecimalDefinition };
}
