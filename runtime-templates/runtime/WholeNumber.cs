using System;
using System.Globalization;

namespace App.Runtime;

/// <summary>
/// Whole numbers that come as text, each in its one spelling: as JSON writes them, and 0 without a sign. The framework's own reading
/// takes leading zeros, a plus, and NUL characters at the end as well, which would give one row several addresses.
/// </summary>
internal static class WholeNumber
{
    public static bool TryParse(string text, out int value)
    {
        value = 0;
        return HasOneForm(text) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    public static bool TryParse(string text, out long value)
    {
        value = 0;
        return HasOneForm(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static bool HasOneForm(string text)
    {
        var digits = text is ['-', ..] ? text[1..] : text;
        return text == "0" || (digits is [>= '1' and <= '9', ..] && !digits.AsSpan().ContainsAnyExceptInRange('0', '9'));
    }
}
