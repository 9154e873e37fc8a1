using System.Collections.Immutable;
using System.Globalization;

namespace Dittofi.Cli.Introspection;

/// <summary>What the language says of a property beside its type: the range that its column holds, and the CHECKs that it has a word for.</summary>
/// <param name="Type">The type.</param>
internal sealed record ColumnRules(string Type)
{
    private const int MostValues = 100;

    /// <summary>The least number.</summary>
    public decimal? Min { get; init; }

    /// <summary>The greatest number.</summary>
    public decimal? Max { get; init; }

    /// <summary>How many characters a text has at least.</summary>
    public decimal? Shortest { get; init; }

    /// <summary>The only values, as YAML.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>The rules with those of a CHECK; null where the language cannot say all of them.</summary>
    public ColumnRules? With(IEnumerable<ColumnCheck> checks)
    {
        ColumnRules? rules = this;
        foreach (var check in checks)
        {
            rules = rules?.With(check);
        }

        return rules is { IsPossible: true } ? rules : null;
    }

    /// <summary>The keys of the property.</summary>
    public IEnumerable<string> Keys()
    {
        if (Shortest is > 0 and var least)
        {
            yield return $"minLength: {Written(least)}";
        }

        if (Min is { } min)
        {
            yield return $"min: {Written(min)}";
        }

        if (Max is { } max)
        {
            yield return $"max: {Written(max)}";
        }

        if (!Values.IsEmpty)
        {
            yield return $"oneOf: [{string.Join(", ", Values)}]";
        }
    }

    /// <summary>Whether a default, as YAML, keeps the rules.</summary>
    public bool Keeps(string value)
    {
        var text = value is ['\'', ..] ? value[1..^1].Replace("''", "'", StringComparison.Ordinal) : value;
        var length = text.EnumerateRunes().Count();
        var number = IsText ? null : DefaultReader.Number(value, Type);
        return (!IsText || (!(length < Shortest) && !(length > Longest))) && !(number < Min) && !(number > Max) && (Values.IsEmpty || Values.Contains(value));
    }

    private bool IsText => Type.StartsWith("text", StringComparison.Ordinal);

    private decimal? Longest => Type.StartsWith("text(", StringComparison.Ordinal) ? decimal.Parse(Type[5..^1], CultureInfo.InvariantCulture) : null;

    private bool IsPossible => !(Min > Max) && !(Shortest > Longest) && Values.All(value => this with { Values = [] } is { } others && others.Keeps(value));

    private ColumnRules? With(ColumnCheck check) => check switch
    {
        { IsText: true } when !IsText => null,
        { Of: ColumnCheckSide.Length } => IsText && check.Values[0].Kind == SqlTokenKind.Number && DefaultReader.Number(check.Values[0].Text, "integer") is >= 0 and <= 1_000_000 and var length ? Measured(check.Sign, length) : null,
        { Sign: "in" } => Listed(check),
        _ => DefaultReader.Number(check.Values[0].Text, Type) is { } limit ? Limited(check.Sign, limit) : null,
    };

    private ColumnRules? Measured(string sign, decimal length) => sign switch
    {
        ">=" or ">" => this with { Shortest = Greater(Shortest, sign == ">" ? length + 1 : length) },
        _ when (sign == "<" ? length - 1 : length) is >= 1 and var most => this with { Type = $"text({Written(Less(Longest, most))})" },
        _ => null,
    };

    // Between two numbers that are not whole there is always another.
    private ColumnRules? Limited(string sign, decimal limit) => sign switch
    {
        ">=" => this with { Min = Greater(Min, limit) },
        "<=" => this with { Max = Less(Max, limit) },
        _ when Type is not ("integer" or "long") => null,
        ">" => DefaultReader.Number(Written(limit + 1), Type) is { } next ? this with { Min = Greater(Min, next) } : null,
        _ => DefaultReader.Number(Written(limit - 1), Type) is { } before ? this with { Max = Less(Max, before) } : null,
    };

    private ColumnRules? Listed(ColumnCheck check)
    {
        var values = check.Values.Select(token => IsText ? token.Kind == SqlTokenKind.Text ? DefaultReader.Text(token.Text) : null
            : Type is "integer" or "long" && DefaultReader.Number(token.Text, Type) is { } number ? Written(number) : null).ToList();
        return Values.IsEmpty && values.Count <= MostValues && values.Distinct(StringComparer.Ordinal).Count() == values.Count && values.TrueForAll(value => value is not null)
            ? this with { Values = [.. values.OfType<string>()] }
            : null;
    }

    private static decimal Greater(decimal? first, decimal second) => first is { } known ? Math.Max(known, second) : second;

    private static decimal Less(decimal? first, decimal second) => first is { } known ? Math.Min(known, second) : second;

    private static string Written(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
