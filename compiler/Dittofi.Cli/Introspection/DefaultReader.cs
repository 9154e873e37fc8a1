using System.Globalization;

namespace Dittofi.Cli.Introspection;

/// <summary>Reads the defaults that are literals: numbers, texts, words of truth, days, and JSON of nothing. All others the database makes.</summary>
internal static class DefaultReader
{
    private const int LongestText = 200;

    // What a value may be called besides without becoming another.
    private static readonly string[] _casts = ["text", "character", "varying", "varchar", "numeric", "double", "precision", "boolean", "date", "uuid", "json", "jsonb"];
    private static readonly string[] _wholes = ["integer", "bigint", "smallint"];

    /// <summary>Whether a default is NULL, of whatever type: the same as none.</summary>
    /// <param name="sql">The default in the database's SQL.</param>
    public static bool IsNull(string sql) => Bare(SqlTokens.Of(sql)) is [var word, .. var rest] && word.Is("NULL") && (rest is [] || (rest is [var sign, ..] && sign.Is("::")));

    /// <summary>The literal as YAML; null where the default is none of the property's type.</summary>
    /// <param name="sql">The default in the database's SQL.</param>
    /// <param name="type">The property's type.</param>
    public static string? Read(string sql, string type)
    {
        var tokens = Bare(SqlTokens.Of(sql));
        if (tokens.FindIndex(token => token.Is("::")) is > 0 and var cast)
        {
            var types = tokens[(cast + 1)..];
            tokens = Bare(tokens[..cast]);
            var isWhole = tokens is [.., var number] && long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
            if (!types.TrueForAll(type => _casts.Any(type.Is) || (isWhole && _wholes.Any(type.Is))))
            {
                return null;
            }
        }

        return tokens switch
        {
            [{ Kind: SqlTokenKind.Text } text] => Of(text.Text, type, isText: true),
            [{ Kind: SqlTokenKind.Number or SqlTokenKind.Word } word] => Of(word.Text, type, isText: false),
            [var sign, { Kind: SqlTokenKind.Number } number] when sign.Is("-") => Of("-" + number.Text, type, isText: false),
            _ => null,
        };
    }

    /// <summary>A text as a value of the language; null where it cannot be written so that each reader sees the same.</summary>
    public static string? Text(string text) =>
        text.Length <= LongestText && YamlName.Comment(text) == text && !text.Contains("${", StringComparison.Ordinal) ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : null;

    /// <summary>A number as a value of a type; null where it is none of it.</summary>
    public static decimal? Number(string text, string type)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return type switch
        {
            "integer" => decimal.Truncate(number) == number && number is >= int.MinValue and <= int.MaxValue ? decimal.Truncate(number) : null,
            "long" => decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue ? decimal.Truncate(number) : null,
            "double" => Math.Abs(number) < 1_000_000_000_000_000 ? number : null,
            _ when type.StartsWith("decimal(", StringComparison.Ordinal) && type[8..^1].Split(',') is [var digits, var scale] =>
                Fits(number, int.Parse(digits, CultureInfo.InvariantCulture), int.Parse(scale, CultureInfo.InvariantCulture)) ? number : null,
            _ => null,
        };
    }

    private static List<SqlToken> Bare(List<SqlToken> tokens)
    {
        while (tokens is [var open, .., var close] && open.Is("(") && close.Is(")"))
        {
            tokens = tokens[1..^1];
        }

        return tokens;
    }

    private static bool Fits(decimal number, int digits, int scale) =>
        Math.Round(number, Math.Min(scale, 28)) == number && decimal.Truncate(Math.Abs(number)).ToString("F0", CultureInfo.InvariantCulture).TrimStart('0').Length <= digits - scale;

    private static string? Of(string value, string type, bool isText) => type switch
    {
        "boolean" => value.ToUpperInvariant() switch
        {
            "TRUE" or "1" or "T" => "true",
            "FALSE" or "0" or "F" => "false",
            _ => null,
        },
        "date" when isText => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? value : null,
        "json" when isText => value.Trim() is "{}" or "[]" ? $"'{value.Trim()}'" : null,
        "uuid" when isText => Guid.TryParseExact(value, "D", out _) ? $"'{value}'" : null,
        _ when type.StartsWith("text", StringComparison.Ordinal) => isText ? Text(value) : null,
        _ => Number(value, type)?.ToString(CultureInfo.InvariantCulture),
    };
}
