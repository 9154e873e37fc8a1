using System.Text.RegularExpressions;

namespace Dittofi.Compiler.Binding;

/// <summary>The expressions of <c>pattern</c>: .NET's, matched against the whole text by the engine that does not backtrack, as the service does it.</summary>
internal static class WholeMatch
{
    private const int Longest = 1000;

    /// <summary>What is wrong with an expression, or null.</summary>
    public static string? Problem(string pattern)
    {
        if (pattern.Length is 0 or > Longest)
        {
            return "'pattern' must have 1 to 1000 characters";
        }

        try
        {
            // By itself too: parentheses that only match with ours would reach around them.
            _ = new Regex(pattern, Options);
            _ = Of(pattern);
            return null;
        }
        catch (RegexParseException)
        {
            return "'pattern' is no regular expression";
        }
        catch (NotSupportedException)
        {
            return "'pattern' uses look-around, a back reference or too many repetitions, which could take forever";
        }
    }

    /// <summary>Whether a text matches.</summary>
    public static bool IsMatch(string text, string pattern) => Of(pattern).IsMatch(text);

    /// <summary>The same for many texts; what is not seen within a second, which its engine needs for no short text, is no match.</summary>
    public static Func<string, bool> Matcher(string pattern)
    {
        var regex = new Regex(Whole(pattern), Options, TimeSpan.FromSeconds(1));
        return text =>
        {
            try
            {
                return regex.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                return false;
            }
        };
    }

    private static RegexOptions Options => RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static Regex Of(string pattern) => new(Whole(pattern), Options);

    private static string Whole(string pattern) => $@"\A(?:{pattern})\z";
}
