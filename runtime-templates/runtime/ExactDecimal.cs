using System;
using System.Numerics;

namespace App.Runtime;

/// <summary>
/// Calculations whose exact result may have more than the 28 digits that a computed decimal has: they round half away from zero to the places that are
/// kept, as the databases do, and throw <see cref="OverflowException"/> where 28 digits do not hold the rest.
/// </summary>
internal static class ExactDecimal
{
    public static decimal Add(decimal left, decimal right, int scale)
    {
        var sum = left + right;
        return sum.Scale == Math.Max(left.Scale, right.Scale) ? Kept(sum, scale) : Kept(Sum(left, right), Math.Max(left.Scale, right.Scale), scale);
    }

    public static decimal Subtract(decimal left, decimal right, int scale) => Add(left, -right, scale);

    public static decimal Multiply(decimal left, decimal right, int scale)
    {
        var product = left * right;
        var places = left.Scale + right.Scale;

        // C# drops places that 96 bits do not hold, half to even.
        return product.Scale == places
            ? Kept(product, scale)
            : Kept(ScaledNumber.Parts(left).Number * ScaledNumber.Parts(right).Number, places, scale);
    }

    private static BigInteger Sum(decimal left, decimal right)
    {
        var places = Math.Max(left.Scale, right.Scale);
        return ScaledNumber.Of(left, places) + ScaledNumber.Of(right, places);
    }

    private static decimal Kept(decimal exact, int scale)
    {
        var rounded = decimal.Round(exact, scale, MidpointRounding.AwayFromZero);
        return Math.Abs(rounded) < Scaled.PowerOf10(ScaledNumber.MostDigits - scale) ? rounded : throw new OverflowException("The number has too many digits.");
    }

    private static decimal Kept(BigInteger exact, int places, int scale)
    {
        var number = places > scale ? ScaledNumber.Rounded(exact, places - scale) : ScaledNumber.Raised(exact, scale - places);
        return ScaledNumber.ToDecimal(ScaledNumber.Kept(number), scale);
    }
}
