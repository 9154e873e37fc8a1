using System.Globalization;

namespace Dittofi.Compiler.Tests.ExpressionFuzz;

/// <summary>
/// Writes expressions at random, most of them right by type and by null; the rest take a value of another type, forget that a value is optional, or lose
/// or gain a piece of their text.
/// </summary>
internal sealed class ExpressionGenerator(Random random)
{
    private const string Types = "ilbdtmue";

    private static readonly string[] Junk = ["&&", "==", "+", "%", "?.", ".", "(", ")", "!", "-", "??", "?", ":", "null", "'", "\"", "1e9", "x", "=>", "[0]", "$", "'\\'", ".length", "row", "new"];

    private readonly Random _random = random;

    /// <summary>An expression.</summary>
    /// <param name="type">i(nteger), l(ong), d(ecimal), b(oolean), t(ext), m(oment), u(uid) or e(num).</param>
    /// <param name="roots">What is in scope and has the properties of a sample.</param>
    /// <param name="depth">How deep it may nest.</param>
    public string Next(char type, IReadOnlyList<string> roots, int depth)
    {
        var text = Of(type, roots, depth);
        if (_random.Next(25) == 0)
        {
            var at = _random.Next(text.Length);
            text = text[..at] + Junk[_random.Next(Junk.Length)] + text[Math.Min(text.Length, at + _random.Next(3))..];
        }

        return text;
    }

    private string Of(char type, IReadOnlyList<string> roots, int depth)
    {
        if (_random.Next(60) == 0)
        {
            type = Types[_random.Next(Types.Length)];
        }

        if (depth == 0 || _random.Next(6) == 0)
        {
            return Leaf(type, roots);
        }

        string Inner(char inner) => Of(inner, roots, depth - 1);
        return _random.Next(8) switch
        {
            0 => $"({Inner('b')} ? {Inner(type)} : {Inner(type)})",
            1 => $"({Optional(type, roots)} ?? {Inner(type)})",
            2 when Optional(type, roots) is var optional => $"({optional} != null ? {optional} : {Inner(type)})",
            _ when type == 'b' => Condition(roots, depth),
            3 when type is 'i' or 'l' or 'd' => $"-{Inner(type)}",
            4 when type is 'l' or 'd' => $"({Inner('i')} {Arithmetic()} {Inner(type)})",
            _ when type is 'i' or 'l' or 'd' => $"({Inner(type)} {Arithmetic()} {Inner(type)})",
            4 or 5 when type == 't' => $"({Inner('t')} + {Inner('t')})",
            _ => Leaf(type, roots),
        };
    }

    private string Condition(IReadOnlyList<string> roots, int depth)
    {
        string Inner(char inner) => Of(inner, roots, depth - 1);
        var type = Types[_random.Next(Types.Length)];
        var optional = Optional(type, roots);
        return _random.Next(9) switch
        {
            0 => $"!{Inner('b')}",
            1 => $"({Inner('b')} && {Inner('b')})",
            2 => $"({Inner('b')} || {Inner('b')})",
            3 => $"{optional} {Equality()} null",
            4 => $"({optional} != null && {optional} {Comparison(type)} {Inner(type)})",
            5 => $"({optional} == null || {optional} {Comparison(type)} {Inner(type)})",
            6 => $"{optional} {Equality()} {Inner(type)}",
            _ => $"({Inner(type)} {Comparison(type)} {Inner(type)})",
        };
    }

    private string Leaf(char type, IReadOnlyList<string> roots) => _random.Next(3) == 0 ? Literal(type) : $"{Root(roots)}.{type}{(_random.Next(80) == 0 ? "o" : "")}";

    private string Optional(char type, IReadOnlyList<string> roots) => $"{Root(roots)}.{type}o";

    private string Root(IReadOnlyList<string> roots) => roots[_random.Next(roots.Count)];

    private string Equality() => _random.Next(2) == 0 ? "==" : "!=";

    private string Comparison(char type)
    {
        string[] comparisons = type is 'b' or 'u' && _random.Next(20) != 0 ? ["==", "!="] : ["==", "!=", "<", "<=", ">", ">="];
        return comparisons[_random.Next(comparisons.Length)];
    }

    private string Arithmetic() => "+-*/%"[_random.Next(5)].ToString();

    private string Literal(char type)
    {
        string[] literals = type switch
        {
            'i' => ["0", "1", "7", "2147483647", "-2147483648", _random.Next().ToString(CultureInfo.InvariantCulture)],
            'l' => ["2147483648", "9223372036854775807", "-9223372036854775808", "5000000000"],
            'd' => ["0.0", "1.5", "0.000001", "9999999999.99", "1.50"],
            'b' => ["true", "false"],
            't' => ["''", "'a'", "\"it's\"", "'{0} ${x} \\n \"'", "'é👟'", "'null'"],
            'm' => ["'2026-01-31T12:00:00Z'", "'2026-03-29T02:30:00.123456+02:00'"],
            'u' => ["'0190a1b2-0000-7000-8000-000000000000'"],
            _ => ["'low'", "'so high'"],
        };
        return literals[_random.Next(literals.Length)];
    }
}
