using System.Globalization;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>
/// Writes conditions at random, right by type and by null. The row is called <c>@</c>; the caller puts its name there. Decimals are kept to what
/// SQLite's 64 bits hold, since that limit is its own.
/// </summary>
internal class AgreementGenerator(Random random)
{
    private const string Types = "ildbtmye";

    /// <summary>A condition.</summary>
    public string Condition(int depth) => Bool(depth);

    /// <summary>A value of a type.</summary>
    protected string Of(char type, int depth) => depth <= 0 || random.Next(7) == 0 ? Leaf(type) : type switch
    {
        'b' => Bool(depth),
        't' => Text(depth),
        'i' or 'l' => Whole(type, depth),
        'd' => Fraction(depth),
        _ => Common(type, depth) ?? Leaf(type),
    };

    private string? Common(char type, int depth) => random.Next(9) switch
    {
        0 => $"({Of('b', depth - 1)} ? {Of(type, depth - 1)} : {Of(type, depth - 1)})",
        1 => $"({Optional(type)} ?? {Of(type, depth - 1)})",
        2 when Optional(type) is var optional => $"({optional} != null ? {optional} : {Of(type, depth - 1)})",
        _ => null,
    };

    protected virtual string Bool(int depth)
    {
        string Inner(char type) => Of(type, depth - 1);
        var type = Types[random.Next(Types.Length)];
        var optional = Optional(type);
        return random.Next(14) switch
        {
            0 => $"!({Bool(depth - 1)})",
            1 or 2 when depth > 0 => $"({Bool(depth - 1)} && {Bool(depth - 1)})",
            3 or 4 when depth > 0 => $"({Bool(depth - 1)} || {Bool(depth - 1)})",
            5 => $"{optional} {Equality()} null",
            6 => $"({optional} != null && {optional} {Comparison(type)} {Inner(type)})",
            7 => $"({optional} == null || {optional} {Comparison(type)} {Inner(type)})",
            8 => $"{optional} {Comparison(type)} {Inner(type)}",
            9 => $"{Inner('t')}.{Pick("contains", "startsWith", "endsWith")}({Inner('t')}{Pick("", ", ignoreCase: true")})",
            10 => $"body.{Pick("tl.contains(" + Inner('t'), "il.contains(" + Inner('i'), "dl.contains(" + Leaf('d'), "tl.contains(" + Optional('t'), "el.contains(" + Leaf('e'))})",
            11 => $"@.to?.{Pick("length() > " + Inner('i'), "contains('a') == true", "trim().endsWith('b') != " + Leaf('b'))}",
            12 => $"{Inner('i')} {Comparison('i')} {Inner('d')}",
            _ => $"({Inner(type)} {Comparison(type)} {Inner(type)})",
        };
    }

    private string Text(int depth) => Common('t', depth) ?? random.Next(7) switch
    {
        0 => $"({Of('t', depth - 1)} + {Of('t', depth - 1)})",
        1 => $"{Of('t', depth - 1)}.lower()",
        2 => $"{Of('t', depth - 1)}.upper()",
        3 => $"{Of('t', depth - 1)}.trim()",
        4 => $"{Of('t', depth - 1)}.replace({Of('t', depth - 1)}, {Leaf('t')})",
        _ => Leaf('t'),
    };

    private string Whole(char type, int depth) => Common(type, depth) ?? random.Next(10) switch
    {
        0 => $"-({Of(type, depth - 1)})",
        1 => $"{Of(type, depth - 1)}.abs()",
        2 => $"{Of(type, depth - 1)}.clamp({Of(type, depth - 1)}, {Of(type, depth - 1)})",
        3 or 4 when type == 'i' => $"{Of('t', depth - 1)}.length()",
        5 when type == 'l' => $"({Of('i', depth - 1)} {Arithmetic()} {Of('l', depth - 1)})",
        _ => $"({Of(type, depth - 1)} {Arithmetic()} {Of(type, depth - 1)})",
    };

    private string Fraction(int depth) => Common('d', depth) ?? random.Next(9) switch
    {
        0 => $"-({Of('d', depth - 1)})",
        1 => $"{Of('d', depth - 1)}.abs()",
        2 => $"{Of('d', depth - 1)}.round({random.Next(3).ToString(CultureInfo.InvariantCulture)})",
        3 => $"{Of('d', depth - 1)}.floor()",
        4 => $"{Of('d', depth - 1)}.ceiling()",
        5 => $"{Of('d', depth - 1)}.clamp({Leaf('d')}, {Leaf('d')})",
        6 => $"({Leaf('d')} * {Leaf('d')})",
        7 => $"({Leaf('i').Replace("2147483647", "12", StringComparison.Ordinal)} {Pick("+", "-")} {Of('d', depth - 1)})",
        _ => $"({Of('d', depth - 1)} {Pick("+", "-", "%")} {Of('d', depth - 1)})",
    };

    protected string Leaf(char type) => random.Next(3) == 0 ? Literal(type) : $"{Root()}.{type}";

    protected string Optional(char type) => $"{OptionalRoot()}.{type}o";

    /// <summary>A record whose fields can be asked for.</summary>
    protected virtual string Root() => random.Next(3) == 0 ? "body" : "@";

    /// <summary>A record of which optional fields can be asked for, which may be absent itself.</summary>
    protected virtual string OptionalRoot() => Root();

    private string Equality() => Pick("==", "!=");

    protected string Comparison(char type) => type == 'b' ? Equality() : Pick("==", "!=", "<", "<=", ">", ">=");

    private string Arithmetic() => Pick("+", "-", "*", "/", "%");

    protected int Next(int bound) => random.Next(bound);

    protected string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private string Literal(char type) => type switch
    {
        'i' => Pick("0", "1", "7", "-3", "2147483647"),
        'l' => Pick("2147483648", "-9223372036854775808", "5000000000"),
        'd' => Pick("0.5", "1.25", "2.50", "-0.01", "99.99"),
        'b' => Pick("true", "false"),
        't' => Pick("''", "'a'", "'A'", "'%'", "'_'", "'b'", "\"it's\"", "'é'", "'ß'", "'👟'", "' '"),
        'm' => Pick("'2026-01-31T12:00:00Z'", "'2026-03-29T02:30:00.123456+02:00'"),
        'y' => Pick("'2026-01-31'", "'0001-01-01'"),
        _ => Pick("'low'", "'so high'"),
    };
}
