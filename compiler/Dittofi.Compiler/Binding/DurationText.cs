using System.Globalization;

namespace Dittofi.Compiler.Binding;

/// <summary>Durations written into definitions: a whole number and a unit.</summary>
internal static class DurationText
{
    private static readonly (string Unit, TimeSpan One)[] Units =
        [("ms", TimeSpan.FromMilliseconds(1)), ("s", TimeSpan.FromSeconds(1)), ("m", TimeSpan.FromMinutes(1)), ("h", TimeSpan.FromHours(1)), ("d", TimeSpan.FromDays(1))];

    /// <summary>The duration of a text such as <c>500ms</c>; null when it is none, or longer than years.</summary>
    public static TimeSpan? Parse(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var (unit, one) = Array.Find(Units, each => each.Unit == text[digits..]);
        return unit is not null && digits is > 0 and <= 6 && int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? one * count
            : null;
    }
}
