using System.Collections.Frozen;

namespace Dittofi.Compiler.Binding;

/// <summary>The names that a header of an answer can have.</summary>
internal static class HeaderNames
{
    private const int Longest = 100;

    // Who says these: the server (framing, RFC 9112), the kind of the answer, `cors`, `cache`, `redirect` and the profiles of `auth`.
    private static readonly FrozenSet<string> _taken = new[]
    {
        "Age", "Alt-Svc", "Connection", "Content-Encoding", "Content-Length", "Content-Range", "Content-Type", "Date", "Keep-Alive", "Proxy-Authenticate",
        "Proxy-Connection", "Refresh", "Server", "Set-Cookie", "Set-Cookie2", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Vary", "Via",
        "WWW-Authenticate", "X-Content-Type-Options",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is a token (RFC 9110, section 5.6.2) of a sensible length.</summary>
    public static bool IsToken(string name) =>
        name.Length is > 0 and <= Longest && name.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal));

    /// <summary>Whether the service says a header itself.</summary>
    public static bool IsTaken(string name) => _taken.Contains(name) || name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase);
}
