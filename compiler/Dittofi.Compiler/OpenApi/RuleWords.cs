using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.OpenApi;

/// <summary>Describes what a schema has no form for: a rule that is an expression is told by its message.</summary>
internal static class RuleWords
{
    /// <summary>The author's words, and behind them those of the rules; null where there are none.</summary>
    public static string? Of(string? description, ValueRules rules) => rules.Conditions.IsEmpty
        ? description
        : string.Join(' ', new[] { Sentence(description) }.Concat(rules.Conditions.Select(condition => Sentence(condition.Message))).Where(text => text.Length > 0));

    private static string Sentence(string? text) => text?.Trim() switch
    {
        null or "" => "",
        var words when ".!?".Contains(words[^1], StringComparison.Ordinal) => words,
        var words => words + ".",
    };
}
