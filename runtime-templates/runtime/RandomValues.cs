using System;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace App.Runtime;

/// <summary>Values that cannot be guessed.</summary>
internal static class RandomValues
{
    private const int TokenBytes = 32;

    /// <summary>A number between two, both of which may come.</summary>
    public static int Between(int one, int other)
    {
        var (low, high) = (Math.Min(one, other), Math.Max(one, other));
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);

        // With 64 bits for a range of at most 32, some numbers are likelier by less than one in four billion.
        return (int)(low + (long)(BitConverter.ToUInt64(bytes) % (ulong)((long)high - low + 1)));
    }

    public static string Token() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
}
