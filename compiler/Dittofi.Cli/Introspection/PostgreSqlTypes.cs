using System.Globalization;
using System.Text.RegularExpressions;

namespace Dittofi.Cli.Introspection;

/// <summary>PostgreSQL's types in the language's.</summary>
internal static partial class PostgreSqlTypes
{
    private const int MostDigits = 28;

    /// <summary>The type of a column, from what <c>format_type</c> says.</summary>
    public static ColumnType Of(FoundColumn column) => column.Type switch
    {
        "smallint" => new ColumnType("integer") { Range = (short.MinValue, short.MaxValue) },
        "integer" => new ColumnType("integer"),
        "bigint" => new ColumnType("long"),
        "boolean" => new ColumnType("boolean"),
        "double precision" => new ColumnType("double"),
        "text" or "character varying" => new ColumnType("text"),
        "uuid" => new ColumnType("uuid"),
        "date" => new ColumnType("date"),
        "jsonb" => new ColumnType("json"),
        "json" => new ColumnType("json") { Stored = "json" },
        var type when Text().Match(type) is { Success: true } text => new ColumnType($"text({text.Groups[1].Value})"),
        var type when Number().Match(type) is { Success: true } number => Decimal(number),
        var type when Time().IsMatch(type) => type.EndsWith("with time zone", StringComparison.Ordinal)
            ? type.StartsWith("timestamp", StringComparison.Ordinal) ? new ColumnType("datetime") : ColumnType.None("a time of day with a zone")
            : type.StartsWith("timestamp", StringComparison.Ordinal) ? ColumnType.Local : new ColumnType("time"),
        "numeric" => ColumnType.None("a numeric without digits has any number of them"),
        var type => ColumnType.None($"no type of the language is '{type}'"),
    };

    private static ColumnType Decimal(Match number)
    {
        var (digits, scale) = (int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(number.Groups[2].Value, CultureInfo.InvariantCulture));
        return digits <= MostDigits && scale <= digits ? new ColumnType($"decimal({digits},{scale})") : ColumnType.None("a decimal has at most 28 digits, and no more of them behind the point");
    }

    [GeneratedRegex(@"^character(?: varying)?\((\d{1,8})\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Text();

    [GeneratedRegex(@"^numeric\((\d{1,4}),(\d{1,4})\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:timestamp|time)(?:\(\d\))? with(?:out)? time zone$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
