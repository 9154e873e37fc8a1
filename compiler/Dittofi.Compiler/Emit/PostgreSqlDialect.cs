using System.Globalization;
using System.Text;

namespace Dittofi.Compiler.Emit;

/// <summary>
/// PostgreSQL: a text with a backslash or a character that is not plain becomes an `E'…'` literal, which means the same whatever `standard_conforming_strings` says.
/// </summary>
internal sealed class PostgreSqlDialect : SqlDialect
{
    internal PostgreSqlDialect()
        : base("postgresql")
    {
    }

    internal override bool HasBatches => true;

    internal override bool KeepsPlans => true;

    internal override string TextLiteral(string value)
    {
        var builder = new StringBuilder();
        var escaped = false;
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Value == '\\')
            {
                builder.Append("\\\\");
                escaped = true;
            }
            else if (!PlainCharacters.IsPlain(rune))
            {
                builder.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
                escaped = true;
            }
            else
            {
                builder.Append(rune.Value == '\'' ? "''" : rune.ToString());
            }
        }

        return escaped ? $"E'{builder}'" : $"'{builder}'";
    }

    internal override string BooleanLiteral(bool value) => value ? "true" : "false";

    internal override string UuidLiteral(Guid value) => $"'{value:D}'::uuid";

    internal override string DateTimeLiteral(DateTimeOffset value) =>
        string.Create(CultureInfo.InvariantCulture, $"'{value.UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffff}Z'::timestamptz");

    internal override string DateLiteral(DateOnly value) => string.Create(CultureInfo.InvariantCulture, $"'{value:yyyy-MM-dd}'::date");

    internal override string TimeLiteral(TimeOnly value) => string.Create(CultureInfo.InvariantCulture, $"'{value:HH:mm:ss.ffffff}'::time");

    internal override SqlText RowValue(SqlParameter place) => SqlText.Of($"item.{Column(place.Index)}");

    internal override SqlText RowsSource(int before, int columns)
    {
        // Behind the values comes the place of the row in the list.
        var numbers = Enumerable.Range(1, columns + 1).ToList();
        var arrays = SqlText.Commas(numbers.Select(number => SqlText.Of($"{new SqlParameter(before + number)}")));
        var names = SqlText.Commas(numbers.Select(number => SqlText.Of($"{Column(number)}")));
        return SqlText.Of($"FROM UNNEST({arrays}) AS item ({names})\nORDER BY item.{Column(columns + 1)}");
    }

    private static SqlIdentifier Column(int number) => SqlIdentifier.Column("v" + number.ToString(CultureInfo.InvariantCulture));
}
