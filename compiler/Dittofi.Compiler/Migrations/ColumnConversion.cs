using System.Globalization;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Migrations;

/// <summary>How the values of a column become those of another kind, where each database can tell.</summary>
/// <param name="IsNarrowing">Whether a value may not fit, or lose something.</param>
/// <param name="Sqlite">The value in SQLite's SQL. A STRICT table refuses what does not fit.</param>
/// <param name="PostgreSql">The value in PostgreSQL's.</param>
internal sealed record ColumnConversion(bool IsNarrowing, Func<SqlText, SqlText> Sqlite, Func<SqlText, SqlText> PostgreSql)
{
    private const int IntegerDigits = 10;
    private const int LongDigits = 19;

    /// <summary>The conversion from a kind to that of a column; null where there is none.</summary>
    public static ColumnConversion? Between(string from, SchemaColumn to)
    {
        SqlText Cast(SqlText value) => SqlText.Of($"CAST({value} AS {to.Type})");
        if (Digits(from) is var (digits, scale))
        {
            return FromNumber(digits, scale, to, Cast);
        }

        return (from, to.Kind) switch
        {
            ("integer" or "long" or "uuid", SchemaBuilder.Text) =>
                new ColumnConversion(false, value => SqlText.Of($"CAST({value} AS TEXT)"), value => SqlText.Of($"CAST({value} AS text)")),
            ("date", SchemaBuilder.Text) => new ColumnConversion(false, Same, value => SqlText.Of($"to_char({value}, 'YYYY-MM-DD')")),
            (SchemaBuilder.Text, "integer" or "long" or "double") => new ColumnConversion(true, Same, Cast),
            ("integer", "long") => new ColumnConversion(false, Same, Cast),
            ("long", "integer") => new ColumnConversion(true, Same, Cast),
            (SchemaBuilder.Relation, "long") => new ColumnConversion(false, Same, Cast),
            ("integer" or "long", SchemaBuilder.Relation) => new ColumnConversion(true, Same, Cast),
            ("integer", "double") => new ColumnConversion(false, value => SqlText.Of($"CAST({value} AS REAL)"), Cast),
            ("long", "double") => new ColumnConversion(true, value => SqlText.Of($"CAST({value} AS REAL)"), Cast),
            ("integer", _) when Digits(to.Kind) is var (wanted, places) => Scaled(0, places, wanted - places < IntegerDigits, Cast),
            ("long", _) when Digits(to.Kind) is var (wanted, places) => Scaled(0, places, wanted - places < LongDigits, Cast),
            ("date", "datetime") => new ColumnConversion(
                false, value => SqlText.Of($"{value} || 'T00:00:00.000000Z'"), value => SqlText.Of($"CAST({value} AS timestamp) AT TIME ZONE 'UTC'")),
            ("datetime", "date") => new ColumnConversion(
                true, value => SqlText.Of($"substr({value}, 1, 10)"), value => SqlText.Of($"CAST({value} AT TIME ZONE 'UTC' AS date)")),
            _ => null,
        };
    }

    /// <summary>The value in the SQL of a database.</summary>
    public SqlText Of(SqlText value, DatabaseKind database) => database == DatabaseKind.Sqlite ? Sqlite(value) : PostgreSql(value);

    /// <summary>Whether every value is already one of the other kind as it is stored.</summary>
    public static bool IsSame(string from, SchemaColumn to) =>
        from == to.Kind || (Digits(from) is var (digits, scale) && Digits(to.Kind) is var (wanted, places) && places == scale && wanted >= digits);

    /// <summary>How many places behind the point numbers of a kind have; null where it is no kind of exact number.</summary>
    public static int? ScaleOf(string kind) => kind is "integer" or "long" ? 0 : Digits(kind)?.Scale;

    /// <summary>The greatest decimal of a kind; null where it is none.</summary>
    public static decimal? MostOf(string kind)
    {
        if (Digits(kind) is not var (digits, scale))
        {
            return null;
        }

        var most = 0m;
        for (var digit = 0; digit < digits; digit++)
        {
            most = (most * 10) + 9;
        }

        for (var place = 0; place < scale; place++)
        {
            most /= 10;
        }

        return most;
    }

    private static ColumnConversion? FromNumber(int digits, int scale, SchemaColumn to, Func<SqlText, SqlText> cast)
    {
        if (Digits(to.Kind) is var (wanted, places))
        {
            return Scaled(scale, places, places < scale || wanted - places < digits - scale, cast);
        }

        return to.Kind is "integer" or "long" ? Scaled(scale, 0, true, cast) : null;
    }

    // SQLite keeps a decimal as a whole number of its last place. Both databases round half away from zero.
    private static ColumnConversion Scaled(int scale, int places, bool isNarrowing, Func<SqlText, SqlText> cast)
    {
        var factor = 1L;
        for (var place = Math.Min(scale, places); place < Math.Max(scale, places); place++)
        {
            factor *= 10;
        }

        var (number, half) = (SqlText.Literal(factor), SqlText.Literal(factor / 2));
        return new ColumnConversion(
            isNarrowing,
            value => scale == places ? value
                : places > scale ? SqlText.Of($"{value} * {number}")
                : SqlText.Of($"({value} + CASE WHEN {value} < 0 THEN -{half} ELSE {half} END) / {number}"),
            cast);
    }

    private static SqlText Same(SqlText value) => value;

    private static (int Digits, int Scale)? Digits(string kind) =>
        kind.StartsWith("decimal(", StringComparison.Ordinal) && kind[8..].TrimEnd(')').Split(',') is [var digits, var scale]
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var all)
        && int.TryParse(scale, NumberStyles.None, CultureInfo.InvariantCulture, out var places)
        && all <= 28 && places <= 18
            ? (all, places)
            : null;
}
