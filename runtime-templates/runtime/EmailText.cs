using System;
using System.Buffers;

namespace App.Runtime;

/// <summary>
/// E-mail addresses as a form in HTML takes them (https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address), within the lengths of SMTP
/// (RFC 5321, section 4.5.3.1): ASCII, one @, no quotes, no comments. Capital letters become small, so that one address has one spelling.
/// </summary>
internal static class EmailText
{
    public const int MaxLength = 254;

    private const int MaxLocalLength = 64;
    private const int MaxLabelLength = 63;

    private static readonly SearchValues<char> LocalCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+/=?^_`{|}~-");

    /// <summary>The address in its one spelling, or null where the text is none.</summary>
    public static string? Normalize(string text)
    {
        var at = text.IndexOf('@');
        return text.Length <= MaxLength && at is > 0 and <= MaxLocalLength
            && !text.AsSpan(0, at).ContainsAnyExcept(LocalCharacters)
            && IsDomain(text.AsSpan(at + 1))
            ? text.ToLowerInvariant()
            : null;
    }

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        foreach (var range in domain.Split('.'))
        {
            var label = domain[range];
            if (label.Length is 0 or > MaxLabelLength || label[0] == '-' || label[^1] == '-')
            {
                return false;
            }

            foreach (var character in label)
            {
                if (!char.IsAsciiLetterOrDigit(character) && character != '-')
                {
                    return false;
                }
            }
        }

        return true;
    }
}
