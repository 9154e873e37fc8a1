using System;
using System.Buffers;

namespace App.Runtime;

/// <summary>Addresses of the web: absolute, http or https, in the characters of RFC 3986; kept as they are given.</summary>
internal static class UrlText
{
    public const int MaxLength = 2048;

    private static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>The address, or null where the text is none.</summary>
    public static string? Normalize(string text) =>
        text.Length <= MaxLength
        && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        && !text.AsSpan().ContainsAnyExcept(Characters)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0
            ? text
            : null;
}
