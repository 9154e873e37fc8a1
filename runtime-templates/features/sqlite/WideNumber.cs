using System;
using System.Numerics;

namespace App.Runtime;

/// <summary>Whole numbers that 64 bits may not hold, as SQLite keeps them: BLOBs of one length that sort as the numbers do.</summary>
internal static class WideNumber
{
    // 28 digits, raised by 18 places to meet others, and the sign.
    private const int Length = 20;
    private const byte SignBit = 0x80;

    /// <summary>The number from the highest byte to the lowest, the sign turned round, so that a negative one stands before.</summary>
    public static byte[] ToBytes(BigInteger number)
    {
        var bytes = new byte[Length];
        bytes.AsSpan().Fill(number.Sign < 0 ? byte.MaxValue : (byte)0);
        var count = number.GetByteCount();
        if (count > Length || !number.TryWriteBytes(bytes.AsSpan(Length - count), out _, isUnsigned: false, isBigEndian: true))
        {
            throw new OverflowException("The number has too many digits.");
        }

        bytes[0] ^= SignBit;
        return bytes;
    }

    /// <summary>The number that bytes hold.</summary>
    public static BigInteger Read(ReadOnlySpan<byte> bytes)
    {
        Span<byte> signed = stackalloc byte[Length];
        bytes.CopyTo(signed);
        signed[0] ^= SignBit;
        return new BigInteger(signed, isUnsigned: false, isBigEndian: true);
    }
}
