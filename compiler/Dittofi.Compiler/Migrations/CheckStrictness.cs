using System.Globalization;
using System.Text.RegularExpressions;

namespace Dittofi.Compiler.Migrations;

/// <summary>Tells which checks that come cannot be broken by a row that kept those that go, or are told of by another hazard.</summary>
internal static partial class CheckStrictness
{
    private const int MatchMilliseconds = 100;

    /// <summary>Whether nothing has to be said of a check.</summary>
    public static bool IsKnown(SchemaConstraint check, TableChange change)
    {
        var column = change.Columns.FirstOrDefault(each => each.New?.Name.Equals(check.Columns[0]) == true);
        var text = check.Condition?.Text ?? "";

        // What PostgreSQL's types say by themselves: a change of type tells of it.
        if (column is { HasOtherType: true } && text.Contains(" BETWEEN ", StringComparison.Ordinal))
        {
            return true;
        }

        // The values of an enum that was one already.
        if (column is { Old: { Values.IsEmpty: false }, New: { Values.IsEmpty: false } } && text.Contains(" IN (", StringComparison.Ordinal))
        {
            return true;
        }

        return column is { HasOtherType: false } && change.Dropped.Any(old => IsLooser(old.Condition?.Text ?? "", text));
    }

    private static bool IsLooser(string old, string now) =>
        Bound().Match(old) is { Success: true } before
        && Bound().Match(now) is { Success: true } after
        && before.Groups["what"].Value == after.Groups["what"].Value
        && decimal.TryParse(before.Groups["limit"].Value, CultureInfo.InvariantCulture, out var first)
        && decimal.TryParse(after.Groups["limit"].Value, CultureInfo.InvariantCulture, out var second)
        && (before.Groups["what"].Value.EndsWith("<=", StringComparison.Ordinal) ? second >= first : second <= first);

    [GeneratedRegex(@"^(?<what>.* (<=|>=)) \(?(?<limit>-?[0-9.]+)\)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, MatchMilliseconds)]
    private static partial Regex Bound();
}
