using System.Globalization;

namespace Dittofi.Compiler.Emit;

/// <summary>
/// Valid SQL, made of literals, quoted identifiers, parameters and interpolated strings whose holes take these only: no string of an author's can become SQL.
/// </summary>
internal sealed class SqlText : ISafeText
{
    private SqlText(string text) => Text = text;

    public static SqlText Empty { get; } = new("");

    public static SqlText Null { get; } = new("null");

    public string Text { get; }

    public static SqlText Of(SqlTextHandler sql) => new(sql.ToStringAndClear());

    /// <exception cref="ArgumentException">The text holds NUL or half a surrogate pair, which PostgreSQL cannot store (security.md C08).</exception>
    public static SqlText Literal(SqlDialect dialect, string value)
    {
        if (value.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("SQL text cannot hold NUL.", nameof(value));
        }

        return new SqlText(dialect.TextLiteral(PlainCharacters.RequireWellFormed(value)));
    }

    /// <summary>The text of an <c>sql</c> event, which is its author's, its values parameters already: the one place where an author's text is SQL.</summary>
    /// <exception cref="ArgumentException">The text holds NUL or half a surrogate pair.</exception>
    public static SqlText Written(string text) => text.Contains('\0', StringComparison.Ordinal)
        ? throw new ArgumentException("SQL cannot hold NUL.", nameof(text))
        : new SqlText(PlainCharacters.RequireWellFormed(text));

    public static SqlText Literal(long value) => Number(value.ToString(CultureInfo.InvariantCulture));

    public static SqlText Literal(decimal value) => Number(value.ToString(CultureInfo.InvariantCulture));

    /// <exception cref="ArgumentException">The value is no number; SQLite has no literal for it.</exception>
    public static SqlText Literal(double value) => double.IsFinite(value)
        ? Number(value.ToString("E16", CultureInfo.InvariantCulture))
        : throw new ArgumentException("The value is no finite number.", nameof(value));

    /// <summary>A `decimal(p,s)` as SQLite stores it: an integer scaled by 10^s, so that it is exact and sorts.</summary>
    /// <exception cref="ArgumentException">The value has more than <paramref name="scale"/> digits behind the point.</exception>
    public static SqlText ScaledLiteral(decimal value, int scale)
    {
        for (var digit = 0; digit < scale; digit++)
        {
            value *= 10;
        }

        return value == decimal.Truncate(value)
            ? Number(decimal.Truncate(value).ToString("F0", CultureInfo.InvariantCulture))
            : throw new ArgumentException("The value has more digits than its scale.", nameof(value));
    }

    public static SqlText Literal(SqlDialect dialect, bool value) => new(dialect.BooleanLiteral(value));

    public static SqlText Literal(SqlDialect dialect, Guid value) => new(dialect.UuidLiteral(value));

    public static SqlText Literal(SqlDialect dialect, DateTimeOffset value) => new(dialect.DateTimeLiteral(value));

    public static SqlText Literal(SqlDialect dialect, DateOnly value) => new(dialect.DateLiteral(value));

    public static SqlText Literal(SqlDialect dialect, TimeOnly value) => new(dialect.TimeLiteral(value));

    /// <summary>A type of a column as the table of types writes it: <c>numeric(12,2)</c>.</summary>
    /// <exception cref="ArgumentException">The text is more than words, digits, parentheses and commas.</exception>
    public static SqlText ColumnType(string type) => type.All(character => char.IsAsciiLetterOrDigit(character) || character is ' ' or '(' or ')' or ',')
        ? new SqlText(type)
        : throw new ArgumentException($"'{type}' is no type of a column.", nameof(type));

    public static SqlText Identifier(SqlIdentifier identifier) => new(identifier.Text);

    public static SqlText Parameter(SqlParameter parameter) => new(parameter.ToString());

    public static SqlText Join(SqlText separator, IEnumerable<SqlText> parts) => new(string.Join(separator.Text, parts.Select(part => part.Text)));

    public static SqlText Commas(IEnumerable<SqlText> parts) => Join(Of($", "), parts);

    /// <summary>A query in parentheses: on one line where it is short, else a line for each clause. No literal has a line break in it.</summary>
    public static SqlText Subquery(params IReadOnlyList<SqlText> clauses)
    {
        const int longest = 80;
        var line = string.Join(' ', clauses.Select(clause => clause.Text));
        return line.Length <= longest && !line.Contains('\n', StringComparison.Ordinal)
            ? new SqlText($"({line})")
            : new SqlText("(\n" + string.Join('\n', clauses.SelectMany(clause => clause.Text.Split('\n')).Select(part => "    " + part)) + ")");
    }

    /// <summary>Its lines; no literal has a line break in it.</summary>
    public IEnumerable<SqlText> Lines => Text.Split('\n').Select(line => new SqlText(line));

    public SqlText Parenthesized() => new($"({Text})");

    public override string ToString() => Text;

    /// <summary>A negative number stands in parentheses: behind a minus it would start a `--` comment.</summary>
    private static SqlText Number(string text) => new(text[0] == '-' ? $"({text})" : text);
}
