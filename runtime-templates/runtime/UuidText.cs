using System;
using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace App.Runtime;

/// <summary>UUIDs as requests write them: 32 hexadecimal digits in five groups, and nothing else.</summary>
internal static class UuidText
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("0123456789abcdefABCDEF-");

    // The framework takes "0x" and "+" at the start of a group as well, which would give one row several addresses.
    public static bool TryParse([NotNullWhen(true)] string? text, out Guid value)
    {
        value = default;
        return text is not null && text.AsSpan().IndexOfAnyExcept(Allowed) < 0 && Guid.TryParseExact(text, "D", out value);
    }
}
