using System.Globalization;
using System.Text.RegularExpressions;

namespace Dittofi.Cli.Introspection;

/// <summary>The types that columns of SQLite are declared with, in the language's. Any word can stand there; those that people write are known.</summary>
internal static partial class SqliteTypes
{
    // As many as a floating number tells apart.
    private const int MostDigits = 15;

    private const int LongestText = 10_485_760;

    /// <summary>The type of a column.</summary>
    public static ColumnType Of(FoundColumn column)
    {
        if (Declared().Match(column.Type.Trim()) is not { Success: true } declared)
        {
            return ColumnType.None(column.Type.Length == 0 ? "it has no type" : $"no type of the language is '{column.Type}'");
        }

        var (first, second) = (Number(declared.Groups[2]), Number(declared.Groups[3]));
        return declared.Groups[1].Value.ToUpperInvariant() switch
        {
            "INTEGER" or "INT" or "BIGINT" or "INT8" or "UNSIGNED BIG INT" => new ColumnType("long"),
            "SMALLINT" or "TINYINT" or "MEDIUMINT" or "INT2" or "INT4" => new ColumnType("integer"),
            "BOOLEAN" or "BOOL" or "BIT" => new ColumnType("boolean"),
            "REAL" or "DOUBLE" or "DOUBLE PRECISION" or "FLOAT" => new ColumnType("double"),
            "NUMERIC" or "DECIMAL" or "MONEY" or "NUMBER" => Decimal(first, second),
            "TEXT" or "CHAR" or "VARCHAR" or "NCHAR" or "NVARCHAR" or "CHARACTER" or "VARYING CHARACTER" or "CHARACTER VARYING" or "NATIVE CHARACTER" or "CLOB" or "STRING" or "NTEXT" or "LONGTEXT" =>
                first is >= 1 and <= LongestText ? new ColumnType(string.Create(CultureInfo.InvariantCulture, $"text({first})")) : new ColumnType("text"),
            "JSON" => new ColumnType("json"),
            "DATE" => column.Sample is null or "day" ? new ColumnType("date") : Instant(column.Sample),
            "DATETIME" or "TIMESTAMP" => Instant(column.Sample),
            "TIME" => ColumnType.None("no form of a time of day is known of it"),
            _ => ColumnType.None($"no type of the language is '{column.Type}'"),
        };
    }

    private static ColumnType Decimal(int? digits, int? scale) => (digits, scale ?? 0) switch
    {
        (null, _) => new ColumnType("double"),
        ( >= 1 and <= MostDigits, var behind) when behind <= digits => new ColumnType(string.Create(CultureInfo.InvariantCulture, $"decimal({digits},{behind})")) { Stored = "real" },
        _ => ColumnType.None("SQLite holds such a number as a floating one, which tells 15 digits apart"),
    };

    private static ColumnType Instant(string? sample) => sample switch
    {
        null or "text" or "day" => ColumnType.Local,
        "integer" => new ColumnType("datetime") { Stored = "unix", Note = "seconds since 1970? The column does not say." },
        _ => ColumnType.None($"its values are no instants in one form ({sample})"),
    };

    private static int? Number(Group group) => group.Success && int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^([A-Za-z]+[248]?(?: [A-Za-z]+)*)\s*(?:\(\s*(\d{1,9})\s*(?:,\s*(\d{1,9})\s*)?\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Declared();
}
