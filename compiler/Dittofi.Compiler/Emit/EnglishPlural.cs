using System.Collections.Frozen;

namespace Dittofi.Compiler.Emit;

/// <summary>
/// The regular rules of English and the irregular words that models are named after. A word it does not know gets the regular ending; `table:` overrides.
/// </summary>
internal static class EnglishPlural
{
    private static readonly FrozenDictionary<string, string> _irregular = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["child"] = "children",
        ["foot"] = "feet",
        ["goose"] = "geese",
        ["half"] = "halves",
        ["index"] = "indexes",
        ["knife"] = "knives",
        ["leaf"] = "leaves",
        ["life"] = "lives",
        ["man"] = "men",
        ["mouse"] = "mice",
        ["person"] = "people",
        ["quiz"] = "quizzes",
        ["shelf"] = "shelves",
        ["tooth"] = "teeth",
        ["wife"] = "wives",
        ["woman"] = "women",
        ["hero"] = "heroes",
        ["potato"] = "potatoes",
        ["tomato"] = "tomatoes",
        ["echo"] = "echoes",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> _unchanged = new[]
    {
        "data", "equipment", "feedback", "fish", "information", "media", "metadata", "money", "news", "series", "sheep", "software", "species", "staff",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The plural of the last word of a PascalCase or snake_case name; the rest stays.</summary>
    public static string Of(string name)
    {
        var start = LastWord(name);
        var word = name[start..];
        return name[..start] + Word(word);
    }

    private static int LastWord(string name)
    {
        for (var index = name.Length - 1; index > 0; index--)
        {
            if (name[index - 1] == '_' || (char.IsAsciiLetterUpper(name[index]) && char.IsAsciiLetterLower(name[index - 1])))
            {
                return index;
            }
        }

        return 0;
    }

    private static string Word(string word)
    {
        if (word.Length == 0 || _unchanged.Contains(word))
        {
            return word;
        }

        if (_irregular.TryGetValue(word, out var plural))
        {
            return char.IsAsciiLetterUpper(word[0]) ? char.ToUpperInvariant(plural[0]) + plural[1..] : plural;
        }

        // A word that already is a plural (`Settings`, `News`) keeps its form; `-ss` and `-us` are singular.
        if (Ends(word, "s") && !Ends(word, "ss") && !Ends(word, "us") && !Ends(word, "is") && !Ends(word, "as"))
        {
            return word;
        }

        if (Ends(word, "is"))
        {
            return word[..^2] + "es";
        }

        if (Ends(word, "s") || Ends(word, "x") || Ends(word, "z") || Ends(word, "ch") || Ends(word, "sh"))
        {
            return word + "es";
        }

        return Ends(word, "y") && word.Length > 1 && !IsVowel(word[^2]) ? word[..^1] + "ies" : word + "s";
    }

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool IsVowel(char letter) => char.ToLowerInvariant(letter) is 'a' or 'e' or 'i' or 'o' or 'u';
}
