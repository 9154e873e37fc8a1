namespace Dittofi.Compiler.Symbols;

/// <summary>The names that the language keeps for itself, and the form of an author's (language page, sections 1 and 13).</summary>
internal static class Names
{
    /// <summary>The most characters of a name.</summary>
    public const int Longest = 60;

    /// <summary>The property that identifies a row.</summary>
    public const string Id = "id";

    /// <summary>The row at hand, under every model.</summary>
    public const string Row = "row";

    /// <summary>The item at hand, where its author gave it no name.</summary>
    public const string Item = "item";

    /// <summary>The value that a rule is about, in the rule.</summary>
    public const string Value = "value";

    /// <summary>The configuration of the service.</summary>
    public const string Settings = "settings";

    /// <summary>The roots that a request fills.</summary>
    public static readonly IReadOnlySet<string> RequestRoots = new HashSet<string>(StringComparer.Ordinal) { "body", "path", "query", "header" };

    /// <summary>Every root; none can name a variable.</summary>
    public static readonly IReadOnlySet<string> Roots = new HashSet<string>(StringComparer.Ordinal)
    {
        "body", "path", "query", "header", "request", "auth", Settings, "input", Row, Item, "error",
    };

    /// <summary>Whether a name is made as every name is: a letter, then letters and digits, at most 60.</summary>
    public static bool IsWellFormed(string name) =>
        name.Length is > 0 and <= Longest && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    /// <summary>A name as properties and variables are written: <c>Seat</c> becomes <c>seat</c>, <c>customer_id</c> <c>customerId</c>; null when that is no name.</summary>
    public static string? Camel(string name) => Joined(name) is { } joined && IsWellFormed(joined) ? char.ToLowerInvariant(joined[0]) + joined[1..] : null;

    /// <summary>A name as models, endpoints and actions are written; null when that is no name.</summary>
    public static string? Pascal(string name) => Joined(name) is { } joined && IsWellFormed(joined) ? char.ToUpperInvariant(joined[0]) + joined[1..] : null;

    private static string? Joined(string name)
    {
        var parts = name.Split(['_', '-', ' '], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? null : parts[0] + string.Concat(parts.Skip(1).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
    }

    /// <summary>Whether a name starts as models, endpoints and actions do.</summary>
    public static bool IsPascalCase(string name) => IsWellFormed(name) && char.IsAsciiLetterUpper(name[0]);

    /// <summary>Whether a name starts as properties and variables do.</summary>
    public static bool IsCamelCase(string name) => IsWellFormed(name) && char.IsAsciiLetterLower(name[0]);
}
