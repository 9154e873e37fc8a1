using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Binding;

namespace Dittofi.Compiler.Migrations;

/// <summary>What is sure of the values of a column: what its type and its checks say. A fact that is not known is null.</summary>
internal sealed record ColumnFacts
{
    private const long MostExactDouble = 1L << 53;

    /// <summary>The least and the greatest number.</summary>
    public decimal? Min { get; init; }

    /// <summary>The greatest number.</summary>
    public decimal? Max { get; init; }

    /// <summary>The earliest day, time or instant, as its literal.</summary>
    public string? From { get; init; }

    /// <summary>The latest day, time or instant, as its literal.</summary>
    public string? To { get; init; }

    /// <summary>How many characters a text has at least.</summary>
    public int Shortest { get; init; }

    /// <summary>How many characters a text has at most.</summary>
    public int? Longest { get; init; }

    /// <summary>The literals of all values that there may be; none where they are not counted.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>What is sure of a column of a table.</summary>
    public static ColumnFacts Of(SchemaColumn column, SchemaTable table, DatabaseKind database)
    {
        var facts = OfKind(column.Kind);
        foreach (var check in table.Of(SchemaConstraintKind.Check).Where(check => check.Columns is [var only] && only.Equals(column.Name)))
        {
            facts = CheckForm.Parse(check.Condition?.Text ?? "", column.Name.Text) is { } form ? facts.With(form, column.Kind, database) : facts;
        }

        return facts;
    }

    /// <summary>What is sure of them once they are of another kind.</summary>
    public ColumnFacts As(string from, string kind)
    {
        if (from == kind)
        {
            return this;
        }

        if (kind == SchemaBuilder.Text && from is "integer" or "long" && (Min, Max) is (decimal least, decimal most))
        {
            return new ColumnFacts { Shortest = 1, Longest = Math.Max(Length(least), Length(most)) };
        }

        // Both databases round half away from zero, which keeps the order.
        return ColumnConversion.ScaleOf(kind) is { } scale
            ? new ColumnFacts { Min = Rounded(Min, scale), Max = Rounded(Max, scale) }
            : this with { Values = [], From = null, To = null };
    }

    /// <summary>Whether every number is one of a kind of number, with all its digits.</summary>
    public bool Fits(string from, string kind)
    {
        var all = kind == "double" ? new ColumnFacts { Min = -MostExactDouble, Max = MostExactDouble } : OfKind(kind);
        return ColumnConversion.ScaleOf(from) is { } scale && (kind == "double" ? scale == 0 : ColumnConversion.ScaleOf(kind) >= scale) && Min >= all.Min && Max <= all.Max;
    }

    /// <summary>Whether they cannot break a check.</summary>
    /// <param name="form">The check.</param>
    /// <param name="kind">What kind of column it is about.</param>
    /// <param name="database">Whose SQL it is.</param>
    public bool Keep(CheckForm form, string kind, DatabaseKind database) => form.Kind switch
    {
        CheckFormKind.AtLeast => Min >= Number(form.Literals[0], kind, database) || IsOrdered(form.Literals[0], From),
        CheckFormKind.AtMost => Max <= Number(form.Literals[0], kind, database) || IsOrdered(To, form.Literals[0]),
        CheckFormKind.Range => Min >= Number(form.Literals[0], kind, database) && Max <= Number(form.Literals[1], kind, database),
        CheckFormKind.AsLong => Shortest >= Number(form.Literals[0], "", database),
        CheckFormKind.AsShort => Longest <= Number(form.Literals[0], "", database),
        _ => !Values.IsEmpty && !Values.Except(form.Literals, StringComparer.Ordinal).Any(),
    };

    private ColumnFacts With(CheckForm form, string kind, DatabaseKind database)
    {
        var numbers = form.Literals.Select(literal => Number(literal, kind, database)).ToList();
        return form.Kind switch
        {
            CheckFormKind.AtLeast when numbers[0] is null => this with { From = form.Literals[0] },
            CheckFormKind.AtMost when numbers[0] is null => this with { To = form.Literals[0] },
            CheckFormKind.AtLeast => this with { Min = Greater(Min, numbers[0]) },
            CheckFormKind.AtMost => this with { Max = Less(Max, numbers[0]) },
            CheckFormKind.Range => this with { Min = Greater(Min, numbers[0]), Max = Less(Max, numbers[1]) },
            CheckFormKind.AsLong => this with { Shortest = (int)Math.Max(Shortest, Number(form.Literals[0], "", database) ?? 0) },
            CheckFormKind.AsShort => this with { Longest = (int?)Less(Longest, Number(form.Literals[0], "", database)) },
            _ when numbers.TrueForAll(number => number is not null) => this with { Values = form.Literals, Min = Greater(Min, numbers.Min()), Max = Less(Max, numbers.Max()) },
            _ when form.Literals.All(IsPlainText) => this with { Values = form.Literals, Shortest = Math.Max(Shortest, form.Literals.Min(Characters)), Longest = (int?)Less(Longest, form.Literals.Max(Characters)) },
            _ => this with { Values = form.Literals },
        };
    }

    private static ColumnFacts OfKind(string kind) => kind switch
    {
        "integer" => new ColumnFacts { Min = int.MinValue, Max = int.MaxValue },
        "long" or SchemaBuilder.Relation => new ColumnFacts { Min = long.MinValue, Max = long.MaxValue },
        "uuid" => new ColumnFacts { Shortest = 36, Longest = 36 },
        "date" => new ColumnFacts { Shortest = 10, Longest = 10 },
        _ when ColumnConversion.MostOf(kind) is { } most => new ColumnFacts { Min = -most, Max = most },
        _ => new ColumnFacts(),
    };

    // SQLite keeps a decimal as a whole number of its last place.
    private static decimal? Number(string literal, string kind, DatabaseKind database)
    {
        // A double may be so small that a decimal knows it as 0 only.
        if (!decimal.TryParse(literal.Trim('(', ')'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || (number == 0 && literal.TakeWhile(c => c is not ('e' or 'E')).Any(c => c is >= '1' and <= '9')))
        {
            return null;
        }

        for (var place = database == DatabaseKind.Sqlite ? ColumnConversion.ScaleOf(kind) ?? 0 : 0; place > 0; place--)
        {
            number /= 10;
        }

        return number;
    }

    // Literals of one type have one form, in which they sort as what they stand for.
    private static bool IsOrdered(string? first, string? second) =>
        first is ['\'', ..] && second is ['\'', ..] && first.Length == second.Length && string.CompareOrdinal(first, second) <= 0;

    private static bool IsPlainText(string literal) => literal is ['\'', _, ..] && literal.EndsWith('\'') && !literal[1..^1].Replace("''", "", StringComparison.Ordinal).Contains('\'', StringComparison.Ordinal);

    private static int Characters(string literal) => literal[1..^1].Replace("''", "'", StringComparison.Ordinal).EnumerateRunes().Count();

    private static int Length(decimal whole) => whole.ToString("F0", CultureInfo.InvariantCulture).Length;

    private static decimal? Rounded(decimal? number, int scale) => number is { } known ? Math.Round(known, scale, MidpointRounding.AwayFromZero) : null;

    private static decimal? Greater(decimal? first, decimal? second) => first is null || second > first ? second ?? first : first;

    private static decimal? Less(decimal? first, decimal? second) => first is null || second < first ? second ?? first : first;
}
