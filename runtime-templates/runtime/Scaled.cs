using System;

namespace App.Runtime;

/// <summary>Decimals as whole numbers of their last place, and back.</summary>
internal static class Scaled
{
    /// <summary>The value rounded half away from zero to <paramref name="scale"/> places, trailing zeros kept.</summary>
    public static decimal WithScale(decimal value, int scale)
    {
        if (value.Scale == scale)
        {
            return value;
        }

        var rounded = decimal.Round(value, scale, MidpointRounding.AwayFromZero);
        if (rounded.Scale == scale)
        {
            return rounded;
        }

        // Adding a zero of the wanted scale is how decimal arithmetic widens a number without changing it.
        return rounded + new decimal(0, 0, 0, false, (byte)scale);
    }

    /// <summary>The value times 10 to the power of <paramref name="scale"/>. Throws <see cref="OverflowException"/> beyond a long.</summary>
    public static long ToLong(decimal value, int scale)
    {
        var fixedPoint = WithScale(value, scale);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(fixedPoint, bits);
        if (bits[2] != 0 || bits[1] < 0)
        {
            throw new OverflowException("The number is too large to be stored.");
        }

        var magnitude = ((long)bits[1] << 32) | unchecked((uint)bits[0]);
        return fixedPoint < 0 ? -magnitude : magnitude;
    }

    /// <summary>10 to a power from 0 to 28.</summary>
    public static decimal PowerOf10(int power)
    {
        var result = 1m;
        for (; power > 0; power--)
        {
            result *= 10;
        }

        return result;
    }

    public static decimal FromLong(long value, int scale)
    {
        var magnitude = unchecked((ulong)(value < 0 ? -value : value));
        return unchecked(new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, value < 0, (byte)scale));
    }
}
