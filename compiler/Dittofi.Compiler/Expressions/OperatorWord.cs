using System.Text.RegularExpressions;

namespace Dittofi.Compiler.Expressions;

/// <summary>A word that other languages have for an operator of logic.</summary>
/// <param name="Text">The word as it was written.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="Meant">The operator that means the same.</param>
internal sealed partial record OperatorWord(string Text, int Start, string Meant)
{
    /// <summary>The word that makes a text unreadable from an offset on, or null.</summary>
    public static OperatorWord? At(string text, int offset)
    {
        // 'and' is what is unexpected itself; behind 'not' it is what 'not' was to negate.
        var word = Between().Match(text, offset);
        var before = Before().Match(text[..offset]);
        return word.Success ? new OperatorWord(word.Value, word.Index, word.Value.StartsWith("a", StringComparison.OrdinalIgnoreCase) ? "&&" : "||")
            : before.Success ? new OperatorWord(before.Groups[1].Value, before.Index, "!")
            : null;
    }

    [GeneratedRegex(@"\G(?:and|or)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<![\w@.])(not)\s+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
