using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Dittofi.Compiler.Migrations;

/// <summary>A check of one column against literals, as <c>TableConstraints</c> writes it.</summary>
/// <param name="Kind">What is compared with what.</param>
/// <param name="Literals">The literals of SQL: one of a bound, two of a range, those of a list.</param>
internal sealed partial record CheckForm(CheckFormKind Kind, ImmutableArray<string> Literals)
{
    private const int MatchMilliseconds = 100;

    /// <summary>The form of a condition; null where it is none of those that can be compared.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="column">The column's name in SQL.</param>
    public static CheckForm? Parse(string condition, string column)
    {
        var length = new[] { $"length({column}) ", $"char_length({column}) " }.FirstOrDefault(start => condition.StartsWith(start, StringComparison.Ordinal));
        var start = length ?? column + " ";
        if (!condition.StartsWith(start, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = condition[start.Length..];
        if (rest.StartsWith("IN (", StringComparison.Ordinal) && rest.EndsWith(')') && length is null)
        {
            return new CheckForm(CheckFormKind.OneOf, Items(rest[4..^1]));
        }

        return Bound().Match(rest) is not { Success: true } bound ? null
            : bound.Groups["to"] is { Success: true } most ? new CheckForm(CheckFormKind.Range, [bound.Groups["from"].Value, most.Value])
            : new CheckForm(
                (bound.Groups["least"].Success, length is null) switch
                {
                    (true, true) => CheckFormKind.AtLeast,
                    (false, true) => CheckFormKind.AtMost,
                    (true, false) => CheckFormKind.AsLong,
                    _ => CheckFormKind.AsShort,
                },
                [bound.Groups["limit"].Value]);
    }

    // At commas that stand in no text and no parentheses.
    private static ImmutableArray<string> Items(string list)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        var (start, depth, isText) = (0, 0, false);
        for (var index = 0; index < list.Length; index++)
        {
            switch (list[index])
            {
                case '\'':
                    isText = !isText;
                    break;
                case '(' when !isText:
                    depth++;
                    break;
                case ')' when !isText:
                    depth--;
                    break;
                case ',' when !isText && depth == 0:
                    items.Add(list[start..index].Trim());
                    start = index + 1;
                    break;
            }
        }

        items.Add(list[start..].Trim());
        return items.ToImmutable();
    }

    // A number, or a day, a time or an instant in quotes.
    [GeneratedRegex(
        @"^(?:(?:(?<least>>=)|<=) (?<limit>\(?-?[0-9.]+(?:E[+-]?[0-9]+)?\)?|'[0-9T:.Z-]+'(?:::[a-z]+)?)|BETWEEN (?<from>\(?-?[0-9]+\)?) AND (?<to>\(?-?[0-9]+\)?))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        MatchMilliseconds)]
    private static partial Regex Bound();
}
