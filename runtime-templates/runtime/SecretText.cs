using System;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace App.Runtime;

/// <summary>Compares texts of which one is a secret.</summary>
internal static class SecretText
{
    /// <summary>Whether both are the same text, or neither is there. How long it takes does not tell how much of a text is right.</summary>
    public static bool AreEqual(string? left, string? right) =>
        left is null || right is null
            ? left is null && right is null
            : CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(left.AsSpan()), MemoryMarshal.AsBytes(right.AsSpan()));
}
