using System.Globalization;
using System.Text;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Expansion;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Cli.Introspection;

/// <summary>Makes names of the language of the names that a database has.</summary>
internal static class FoundNames
{
    // Room for the number that tells a name from others.
    private const int LongestModel = ApiExpansion.LongestModel - 4;

    private static readonly string[] _secrets = ["password", "passwd", "pwd", "passphrase", "secret", "token", "salt", "apikey"];

    /// <summary>The name of a model: <c>invoice_lines</c> becomes <c>InvoiceLine</c>.</summary>
    public static string Model(string table)
    {
        var words = Words(table);
        if (words.Count > 0)
        {
            words[^1] = Singular(words[^1]);
        }

        var name = Fit(string.Concat(words.Select(Capital)), "Table");
        return name[..Math.Min(name.Length, LongestModel)];
    }

    /// <summary>The name of a property: <c>UnitPrice</c> and <c>unit_price</c> become <c>unitPrice</c>.</summary>
    public static string Property(string column) => Camel(Words(column), "column");

    /// <summary>Whether a column is called as what a service must not tell: <c>password_hash</c>, <c>ApiKey</c>.</summary>
    public static bool IsSecret(string column) => _secrets.Any(string.Concat(Words(column)).Contains);

    /// <summary>The name of a relation, after its column without what says that it holds an id.</summary>
    public static string Relation(string column)
    {
        var words = Words(column);
        return Camel(words.Count > 1 && words[^1] is "id" or "no" or "key" or "fk" ? words[..^1] : words, "relation");
    }

    /// <summary>The name of many rows of a model.</summary>
    public static string Many(string model) => Fit(char.ToLowerInvariant(model[0]) + EnglishPlural.Of(model)[1..], "rows");

    /// <summary>A name that none of the others is, whatever their case; it is added to them.</summary>
    public static string Distinct(string name, ISet<string> taken)
    {
        var free = name[..Math.Min(name.Length, Names.Longest)];
        for (var number = 2; !taken.Add(free); number++)
        {
            var suffix = number.ToString(CultureInfo.InvariantCulture);
            free = name[..Math.Min(name.Length, Names.Longest - suffix.Length)] + suffix;
        }

        return free;
    }

    private static string Camel(List<string> words, string otherwise)
    {
        var name = Fit(string.Concat(words.Select(Capital)), otherwise);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Fit(string name, string otherwise)
    {
        var fitting = name.Length > 0 && char.IsAsciiLetter(name[0]) ? name : otherwise + name;
        return fitting[..Math.Min(fitting.Length, Names.Longest)];
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    // Runs of letters and digits, cut where a small letter is followed by a capital, in small letters. What is neither is left out.
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            var character = name[index];
            var isNext = index + 1 < name.Length && char.IsAsciiLetterLower(name[index + 1]);
            var starts = char.IsAsciiLetterUpper(character) && index > 0 && (char.IsAsciiLetterLower(name[index - 1]) || char.IsAsciiDigit(name[index - 1]) || (isNext && char.IsAsciiLetterUpper(name[index - 1])));
            if ((starts || !char.IsAsciiLetterOrDigit(character)) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (char.IsAsciiLetterOrDigit(character))
            {
                word.Append(char.ToLowerInvariant(character));
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    // A word is taken for a plural only when its plural is that word again, and none that ends so by itself.
    private static string Singular(string word)
    {
        if (word is "news" or "series" or "species" || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal))
        {
            return word;
        }

        string[] candidates = word switch
        {
            "people" => ["person"],
            "children" => ["child"],
            _ when word.EndsWith("ies", StringComparison.Ordinal) => [word[..^3] + "y", word[..^1]],
            _ when word.EndsWith("es", StringComparison.Ordinal) => [word[..^2], word[..^1]],
            _ when word.EndsWith('s') => [word[..^1]],
            _ => [],
        };
        return candidates.FirstOrDefault(candidate => candidate.Length > 1 && EnglishPlural.Of(candidate) == word) ?? word;
    }
}
