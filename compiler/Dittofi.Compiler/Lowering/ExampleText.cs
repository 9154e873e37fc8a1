using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>Texts that may keep the rules of a value, the best to read first.</summary>
internal static class ExampleText
{
    private const string Usual = "example";
    private const int Longest = 10_000;

    // How much oftener than must be the parts of a pattern are repeated, until the text is long enough.
    private const int MostRepeated = 40;

    /// <summary>The texts; which of them keeps the rules is for the caller to see.</summary>
    /// <param name="rules">The rules.</param>
    public static IEnumerable<string> Candidates(ValueRules rules)
    {
        foreach (var word in new[] { Usual, "Example", "EXAMPLE", "1" })
        {
            yield return Fitted(word, rules);
        }

        var more = Enumerable.Range(0, MostRepeated).Append(rules.MinLength ?? 0);
        foreach (var text in rules.Patterns.SelectMany(pattern => more.Select(times => PatternExample.Of(pattern, times))).OfType<string>())
        {
            yield return text;
        }
    }

    private static string Fitted(string word, ValueRules rules)
    {
        var least = Math.Min(rules.MinLength ?? 0, Longest);
        var text = word.Length >= least ? word : string.Concat(Enumerable.Repeat(word, (least / word.Length) + 1))[..least];
        return text[..Math.Min(text.Length, rules.MaxLength ?? text.Length)];
    }
}
