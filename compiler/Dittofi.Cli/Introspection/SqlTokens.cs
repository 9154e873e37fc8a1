using System.Text.RegularExpressions;

namespace Dittofi.Cli.Introspection;

/// <summary>Cuts the SQL of a catalogue into pieces.</summary>
internal static partial class SqlTokens
{
    private const int MatchMilliseconds = 1000;

    /// <summary>The pieces without blanks and comments; what none is known of ends them.</summary>
    public static List<SqlToken> Of(string sql)
    {
        var tokens = new List<SqlToken>();
        for (var match = Piece().Match(sql); match.Success; match = match.NextMatch())
        {
            if (match.Groups["skip"].Success)
            {
                continue;
            }

            var text = match.Value;
            var kind = match.Groups["word"].Success ? SqlTokenKind.Word
                : match.Groups["number"].Success ? SqlTokenKind.Number
                : match.Groups["text"].Success ? SqlTokenKind.Text
                : match.Groups["name"].Success ? SqlTokenKind.Name
                : SqlTokenKind.Sign;
            var quote = text[^1].ToString();
            var bare = kind switch
            {
                SqlTokenKind.Text => text[1..^1].Replace("''", "'", StringComparison.Ordinal),
                SqlTokenKind.Name => quote == "]" ? text[1..^1] : text[1..^1].Replace(quote + quote, quote, StringComparison.Ordinal),
                _ => text,
            };
            tokens.Add(new SqlToken(kind, bare, match.Index, match.Index + match.Length));
        }

        return tokens;
    }

    /// <summary>What stands in the parentheses behind each word CHECK.</summary>
    public static IEnumerable<string> Checks(string sql)
    {
        var tokens = Of(sql);
        for (var index = 0; index + 1 < tokens.Count; index++)
        {
            if (!tokens[index].Is("CHECK") || !tokens[index + 1].Is("("))
            {
                continue;
            }

            var (start, depth) = (index + 1, 0);
            for (index = start; index < tokens.Count; index++)
            {
                depth += tokens[index].Is("(") ? 1 : tokens[index].Is(")") ? -1 : 0;
                if (depth == 0)
                {
                    yield return sql[tokens[start].End..tokens[index].Start].Trim();
                    break;
                }
            }
        }
    }

    // PostgreSQL writes a text with a backslash as E'…', of which nothing is made: the word E stands before it.
    [GeneratedRegex(
        @"\G(?:(?<skip>\s+|--[^\n]*|/\*[\s\S]*?\*/)|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)|(?<text>'(?:[^']|'')*')|(?<name>""(?:[^""]|"""")*""|`(?:[^`]|``)*`|\[[\p{L}_][^\]']*\])|::|>=|<=|<>|!=|\|\||[\s\S])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        MatchMilliseconds)]
    private static partial Regex Piece();
}
