using System;
using System.Linq;
using System.Numerics;

namespace App.Runtime;

/// <summary>Decimals as whole numbers of their last place that may be longer than a <see cref="decimal"/> while something is computed.</summary>
internal static class ScaledNumber
{
    /// <summary>The digits that a computed decimal has at most.</summary>
    public const int MostDigits = 28;

    private const int MostPlaces = 56;

    private static readonly BigInteger[] Powers = [.. Enumerable.Range(0, MostPlaces + 1).Select(static power => BigInteger.Pow(10, power))];

    /// <summary>A number times 10 to a power.</summary>
    public static BigInteger Raised(BigInteger number, int places) => places == 0 ? number : number * Powers[places];

    /// <summary>A number without its last places, rounded half away from zero.</summary>
    public static BigInteger Rounded(BigInteger number, int places)
    {
        if (places == 0)
        {
            return number;
        }

        var whole = BigInteger.DivRem(number, Powers[places], out var rest);
        return BigInteger.Abs(rest) * 2 >= Powers[places] ? whole + rest.Sign : whole;
    }

    /// <summary>A number of at most 28 digits; throws <see cref="OverflowException"/> for more.</summary>
    public static BigInteger Kept(BigInteger number) =>
        BigInteger.Abs(number) < Powers[MostDigits] ? number : throw new OverflowException("The number has too many digits.");

    /// <summary>A decimal with so many places, rounded half away from zero where it has more.</summary>
    public static BigInteger Of(decimal value, int scale)
    {
        var (number, places) = Parts(value);
        return places > scale ? Rounded(number, places - scale) : Raised(number, scale - places);
    }

    /// <summary>The digits of a decimal, and how many of them stand behind the point.</summary>
    public static (BigInteger Number, int Places) Parts(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = new UInt128(unchecked((uint)bits[2]), ((ulong)unchecked((uint)bits[1]) << 32) | unchecked((uint)bits[0]));
        return (value < 0 ? -(BigInteger)magnitude : magnitude, value.Scale);
    }

    /// <summary>A number of at most 28 digits as a decimal with so many places.</summary>
    public static decimal ToDecimal(BigInteger number, int scale)
    {
        var magnitude = (UInt128)BigInteger.Abs(number);
        return unchecked(new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), number.Sign < 0, (byte)scale));
    }
}
