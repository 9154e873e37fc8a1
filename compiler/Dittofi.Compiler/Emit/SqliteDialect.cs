using System.Globalization;
using System.Text;

namespace Dittofi.Compiler.Emit;

/// <summary>SQLite has no escapes inside a literal: a character that is not plain is joined to it by `char(n)`. Instants are fixed-width text in UTC.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    internal SqliteDialect()
        : base("sqlite")
    {
    }

    internal override bool HasBatches => false;

    internal override bool KeepsPlans => false;

    internal override string TextLiteral(string value)
    {
        var parts = new List<string>();
        var plain = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            if (PlainCharacters.IsPlain(rune))
            {
                plain.Append(rune.Value == '\'' ? "''" : rune.ToString());
                continue;
            }

            if (plain.Length > 0)
            {
                parts.Add($"'{plain}'");
                plain.Clear();
            }

            parts.Add(string.Create(CultureInfo.InvariantCulture, $"char({rune.Value})"));
        }

        if (plain.Length > 0 || parts.Count == 0)
        {
            parts.Add($"'{plain}'");
        }

        return parts.Count == 1 ? parts[0] : $"({string.Join(" || ", parts)})";
    }

    internal override string BooleanLiteral(bool value) => value ? "1" : "0";

    internal override string UuidLiteral(Guid value) => $"'{value:D}'";

    internal override string DateTimeLiteral(DateTimeOffset value) =>
        string.Create(CultureInfo.InvariantCulture, $"'{value.UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffff}Z'");

    internal override string DateLiteral(DateOnly value) => string.Create(CultureInfo.InvariantCulture, $"'{value:yyyy-MM-dd}'");

    internal override string TimeLiteral(TimeOnly value) => string.Create(CultureInfo.InvariantCulture, $"'{value:HH:mm:ss.ffffff}'");

    internal override SqlText RowValue(SqlParameter place) => SqlText.Of($"json_extract(item.value, {SqlText.Literal(this, $"$[{place.Index - 1}]")})");

    internal override SqlText RowsSource(int before, int columns) => SqlText.Of($"FROM json_each({new SqlParameter(before + 1)}) AS item\nORDER BY item.key");
}
