using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace App.Runtime;

/// <summary>A pattern that a whole text must match, in time linear in the text's length: the engine does not backtrack.</summary>
internal sealed class WholeMatch(string pattern)
{
    private static readonly ConcurrentDictionary<string, WholeMatch> Known = new();

    private readonly Regex _regex = new($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public string Message { get; } = $"Must match the pattern {pattern}.";

    public bool IsMatch(string text) => _regex.IsMatch(text);

    /// <summary>A pattern, made ready once.</summary>
    public static WholeMatch Of(string pattern) => Known.GetOrAdd(pattern, static known => new WholeMatch(known));

    /// <summary>The text, which is about to be stored. Throws <see cref="RuleBrokenException"/> where it does not match.</summary>
    public static string? Stored(string? text, string pattern, string property)
    {
        var whole = Of(pattern);
        return text is null || whole.IsMatch(text) ? text : throw new RuleBrokenException(property, whole.Message);
    }
}
