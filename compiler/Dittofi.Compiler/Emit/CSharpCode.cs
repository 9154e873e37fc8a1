using System.Globalization;

namespace Dittofi.Compiler.Emit;

/// <summary>
/// Valid C# text. It is made of literals, identifiers and interpolated strings whose holes take safe parts only: no string of an author's can become code.
/// </summary>
internal sealed class CSharpCode : ISafeText
{
    private CSharpCode(string text, CSharpPrecedence precedence)
    {
        Text = text;
        Precedence = precedence;
    }

    public static CSharpCode Empty { get; } = new("", CSharpPrecedence.None);

    public static CSharpCode Null { get; } = new("null", CSharpPrecedence.Primary);

    public string Text { get; }

    /// <summary>How strongly the code holds together beside an operator.</summary>
    public CSharpPrecedence Precedence { get; }

    /// <summary>Code that is no operand, or one that wants parentheses beside any operator.</summary>
    public static CSharpCode Of(CSharpCodeHandler code) => new(code.ToStringAndClear(), CSharpPrecedence.None);

    /// <summary>Code whose outermost part is an operator.</summary>
    public static CSharpCode Operation(CSharpPrecedence precedence, CSharpCodeHandler code) => new(code.ToStringAndClear(), precedence);

    /// <summary>Code that is a primary expression: a call, a member access, an indexer, an object creation.</summary>
    public static CSharpCode Primary(CSharpCodeHandler code) => new(code.ToStringAndClear(), CSharpPrecedence.Primary);

    public static CSharpCode Literal(string value) => new(CSharpLiteral.Text(value), CSharpPrecedence.Primary);

    public static CSharpCode Literal(int value) => Number(value.ToString(CultureInfo.InvariantCulture));

    public static CSharpCode Literal(long value) => Number(value.ToString(CultureInfo.InvariantCulture) + "L");

    public static CSharpCode Literal(decimal value) => Number(value.ToString(CultureInfo.InvariantCulture) + "m");

    public static CSharpCode Literal(double value) => Number(CSharpLiteral.Number(value));

    public static CSharpCode Literal(bool value) => new(value ? "true" : "false", CSharpPrecedence.Primary);

    public static CSharpCode Literal(Guid value) => Primary($"new Guid({Literal(value.ToString("D", CultureInfo.InvariantCulture))})");

    public static CSharpCode Literal(DateOnly value) => Primary($"new DateOnly({Literal(value.Year)}, {Literal(value.Month)}, {Literal(value.Day)})");

    public static CSharpCode Literal(TimeOnly value) => value.Ticks % TimeSpan.TicksPerSecond == 0
        ? Primary($"new TimeOnly({Literal(value.Hour)}, {Literal(value.Minute)}, {Literal(value.Second)})")
        : Primary($"new TimeOnly({Literal(value.Ticks)})");

    public static CSharpCode Literal(TimeSpan value) => value.Ticks % TimeSpan.TicksPerSecond == 0
        ? Primary($"TimeSpan.FromSeconds({Literal(value.Ticks / TimeSpan.TicksPerSecond)})")
        : Primary($"new TimeSpan({Literal(value.Ticks)})");

    /// <summary>The instant in UTC; the offset it was written with is not part of a `datetime`.</summary>
    public static CSharpCode Literal(DateTimeOffset value)
    {
        var utc = value.UtcDateTime;
        var toTheSecond =
            Of($"{Literal(utc.Year)}, {Literal(utc.Month)}, {Literal(utc.Day)}, {Literal(utc.Hour)}, {Literal(utc.Minute)}, {Literal(utc.Second)}");
        var fraction = utc.Ticks % TimeSpan.TicksPerSecond;
        var start = Primary($"new DateTimeOffset({toTheSecond}, TimeSpan.Zero)");
        return fraction == 0 ? start : Primary($"{start}.AddTicks({Literal(fraction)})");
    }

    /// <summary>The text as a regular literal on one line.</summary>
    public static CSharpCode Literal(SqlText sql) => Literal(sql.Text);

    /// <summary>SQL as a raw literal over several lines, which keeps it readable; as a regular one where a character of it could not be read there.</summary>
    public static CSharpCode RawLiteral(SqlText sql) => CSharpLiteral.CanBeRaw(sql.Text) ? new(CSharpLiteral.Raw(sql.Text), CSharpPrecedence.Primary) : Literal(sql);

    /// <summary>SQL with the value of a constant in its midst, as one constant: interpolated and raw where the text allows it, else put together.</summary>
    public static CSharpCode RawLiteral(SqlText before, CSharpCode constant, SqlText after)
    {
        var isPlain = !(before.Text + after.Text).AsSpan().ContainsAny('{', '}') && !(before.Text + after.Text).Contains("\"\"\"", StringComparison.Ordinal)
            && CSharpLiteral.CanBeRaw(before.Text + after.Text);
        return isPlain
            ? new CSharpCode($"$\"\"\"\n{before.Text}{{{constant.Text}}}{after.Text}\n\"\"\"", CSharpPrecedence.Primary)
            : Of($"{Literal(before)} + {constant} + {Literal(after)}");
    }

    /// <summary>A `"…"u8` literal.</summary>
    /// <exception cref="ArgumentException">The text is not valid Unicode, which such a literal cannot hold.</exception>
    public static CSharpCode Utf8Literal(string value) => new(CSharpLiteral.Text(PlainCharacters.RequireWellFormed(value)) + "u8", CSharpPrecedence.Primary);

    public static CSharpCode Identifier(CSharpIdentifier identifier) => new(identifier.Text, CSharpPrecedence.Primary);

    public static CSharpCode Type(CSharpTypeName type) => new(type.Text, CSharpPrecedence.Primary);

    public static CSharpCode Member(CSharpCode receiver, CSharpIdentifier member) => Primary($"{receiver.Parenthesized()}.{member}");

    public static CSharpCode Call(CSharpCode method, params IEnumerable<CSharpCode> arguments) =>
        Primary($"{method.Parenthesized()}({Join(Of($", "), arguments)})");

    public static CSharpCode Join(CSharpCode separator, IEnumerable<CSharpCode> parts) =>
        new(string.Join(separator.Text, parts.Select(part => part.Text)), CSharpPrecedence.None);

    /// <summary>The parts, each on a line of its own.</summary>
    public static CSharpCode Lines(IEnumerable<CSharpCode> parts) => new(string.Join('\n', parts.Select(part => part.Text)), CSharpPrecedence.None);

    /// <summary>The code fit to stand as an operand: in parentheses unless it needs none.</summary>
    public CSharpCode Parenthesized() => AtLeast(CSharpPrecedence.Primary);

    /// <summary>The code, in parentheses where it binds more weakly than its place asks for.</summary>
    public CSharpCode AtLeast(CSharpPrecedence precedence) => Precedence >= precedence ? this : new CSharpCode($"({Text})", CSharpPrecedence.Primary);

    /// <summary>The code one level further in, but for its first line, which stands behind what leads to it.</summary>
    public CSharpCode IndentedAfterFirstLine() => new(Text.Replace("\n", "\n    ", StringComparison.Ordinal), Precedence);

    public override string ToString() => Text;

    private static CSharpCode Number(string text) => new(text, text[0] == '-' ? CSharpPrecedence.Unary : CSharpPrecedence.Primary);
}
