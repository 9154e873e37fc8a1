using System;
using System.Numerics;

namespace App.Runtime;

/// <summary>What expressions do with numbers. What has no result throws <see cref="OverflowException"/>.</summary>
internal static class NumberFunctions
{
    private const int MostDigitsOfDouble = 15;

    public static decimal Rounded(this decimal number, int digits = 0) => decimal.Round(number, digits, MidpointRounding.AwayFromZero);

    public static double Rounded(this double number, int digits = 0) =>
        digits > MostDigitsOfDouble ? number : Math.Round(number, digits, MidpointRounding.AwayFromZero) + 0.0;

    public static decimal RoundedDown(this decimal number) => decimal.Floor(number);

    public static double RoundedDown(this double number) => Math.Floor(number) + 0.0;

    public static decimal RoundedUp(this decimal number) => decimal.Ceiling(number);

    public static double RoundedUp(this double number) => Math.Ceiling(number) + 0.0;

    public static T Absolute<T>(this T number)
        where T : struct, INumber<T> =>
        T.Abs(number);

    /// <summary>The nearest number between two; where they cross, the lower one counts.</summary>
    public static T Clamped<T>(this T number, T low, T high)
        where T : struct, INumber<T> =>
        T.Max(low, T.Min(high, number));
}
