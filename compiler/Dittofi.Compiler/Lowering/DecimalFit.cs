using System.Globalization;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Lowering;

/// <summary>Whether a number certainly has no more digits than the decimal that it goes into: what was stored, received or held before has those of its type, a sum may have more.</summary>
internal static class DecimalFit
{
    private const int DigitsOfInteger = 10;
    private const int DigitsOfLong = 19;

    /// <summary>True for what goes into anything but a decimal.</summary>
    public static bool IsSure(TypeSymbol type, BoundExpression value) =>
        type.NonOptional is not ScalarType { Definition: DecimalDefinition } number || IsSure(number, value);

    private static bool IsSure(ScalarType number, BoundExpression value) => value switch
    {
        BoundConversion conversion => IsSure(number, conversion.Operand),
        BoundNonNull nonNull => IsSure(number, nonNull.Operand),
        BoundConditional conditional => IsSure(number, conditional.First) && IsSure(number, conditional.Second),
        BoundCoalesce coalesce => IsSure(number, coalesce.Left) && IsSure(number, coalesce.Right),
        BoundLiteral literal => literal.Value is null || DecimalDefinition.Holds(Convert.ToDecimal(literal.Value, CultureInfo.InvariantCulture), number),
        _ => Digits(value) is { } digits && digits.Whole <= Whole(number) && digits.Scale <= DecimalDefinition.Scale(number),
    };

    private static (int Whole, int Scale)? Digits(BoundExpression value) => value.Type.NonOptional switch
    {
        ScalarType { Definition: IntegerDefinition } => (DigitsOfInteger, 0),
        ScalarType { Definition: LongDefinition } => (DigitsOfLong, 0),
        ScalarType { Definition: DecimalDefinition } number when number.First is not null || DecimalScale.IsDeclared(value) => (Whole(number), DecimalDefinition.Scale(number)),
        _ => null,
    };

    private static int Whole(ScalarType number) => DecimalDefinition.Precision(number) - DecimalDefinition.Scale(number);
}
