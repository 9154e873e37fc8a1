using System.Globalization;
using System.Text;
using Dittofi.Compiler.Binding;

namespace Dittofi.Compiler.Lowering;

/// <summary>
/// Writes a text that is meant to match a regular expression: of alternatives the first, of sets of characters the plainest, repeated as often as must be.
/// It knows the common forms alone; whether the text matches, the engine says.
/// </summary>
internal sealed class PatternExample
{
    private const int Longest = 10_000;
    private const string ZeroWidth = "bBAzZG";

    // In the order in which a reader would choose them.
    private static readonly string Characters = "aA1-_ .@" + string.Concat(Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code)) + "äÄßéλж中\t\n";

    private readonly string _pattern;
    private readonly int _more;
    private int _at;
    private bool _isKnown = true;

    private PatternExample(string pattern, int more) => (_pattern, _more) = (pattern, more);

    /// <summary>The text; null where the expression has a form that is not known here, or its text would be very long.</summary>
    /// <param name="pattern">The expression, which the engine takes.</param>
    /// <param name="more">How much oftener than must be everything is repeated that may be.</param>
    public static string? Of(string pattern, int more)
    {
        var example = new PatternExample(pattern, more);
        var text = example.Alternatives();
        return example._isKnown && example._at == pattern.Length ? text : null;
    }

    private char Next => _at < _pattern.Length ? _pattern[_at] : '\0';

    private string Alternatives()
    {
        var first = Sequence();
        while (_isKnown && Next == '|')
        {
            _at++;
            _ = Sequence();
        }

        return first;
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (_isKnown && _at < _pattern.Length && Next is not ('|' or ')'))
        {
            var part = Part();
            var times = Times();
            if ((long)text.Length + ((long)part.Length * times) > Longest)
            {
                _isKnown = false;
                break;
            }

            text.Insert(text.Length, part, times);
        }

        return text.ToString();
    }

    private string Part()
    {
        var start = _at++;
        switch (_pattern[start])
        {
            case '^' or '$':
                return "";
            case '(':
                return Group();
            case '[':
                SkipSet();
                return Character(start);
            case '\\' when ZeroWidth.Contains(Next, StringComparison.Ordinal):
                _at++;
                return "";
            case '\\':
                SkipEscape();
                return Character(start);
            case '.':
                return Character(start);
            default:
                return _pattern[start..(start + 1)];
        }
    }

    private string Group()
    {
        if (Next == '?')
        {
            var end = _pattern.AsSpan(_at).IndexOfAny(':', '>', '\'');
            _isKnown = end >= 0 && _pattern[_at..(_at + end)] is "?" or ['?', '<' or '\'', ..];
            _at += end + 1;
        }

        var text = _isKnown ? Alternatives() : "";
        _isKnown &= Next == ')';
        _at++;
        return text;
    }

    private void SkipSet()
    {
        _at += Next == '^' ? 1 : 0;
        _at += Next == ']' ? 1 : 0;
        while (Next is not (']' or '\0'))
        {
            _at += Next == '\\' ? 2 : 1;
        }

        _at++;
    }

    private void SkipEscape()
    {
        var kind = Next;
        _at++;
        _at += kind switch
        {
            'p' or 'P' when Next == '{' => _pattern.AsSpan(_at).IndexOf('}') + 1,
            'x' => 2,
            'u' => 4,
            'c' => 1,
            _ => 0,
        };
    }

    // What a part of the expression means, the engine knows.
    private string Character(int start)
    {
        var part = _pattern[start..Math.Min(_at, _pattern.Length)];
        var matches = WholeMatch.Problem(part) is null ? WholeMatch.Matcher(part) : _ => false;
        foreach (var text in Characters.Concat(part).Select(character => character.ToString()))
        {
            if (matches(text))
            {
                return text;
            }
        }

        _isKnown = false;
        return "";
    }

    private int Times()
    {
        var (least, most) = Next switch
        {
            '*' => (0, int.MaxValue),
            '+' => (1, int.MaxValue),
            '?' => (0, 1),
            '{' when Counted() is { } counted => counted,
            _ => (-1, 0),
        };
        if (least < 0)
        {
            return 1;
        }

        _at++;
        _at += Next == '?' ? 1 : 0;
        return (int)Math.Min((long)least + _more, most);
    }

    // Ends at the closing brace; where it counts nothing, the brace means itself.
    private (int Least, int Most)? Counted()
    {
        var length = _pattern.AsSpan(_at).IndexOf('}');
        if (length < 0 || _pattern[(_at + 1)..(_at + length)].Split(',') is not [var first, ..] parts || parts.Length > 2 || Number(first) is not { } least)
        {
            return null;
        }

        int? most = parts.Length == 1 ? least : parts[1].Length == 0 ? int.MaxValue : Number(parts[1]);
        if (most is not { } limit)
        {
            return null;
        }

        _at += length;
        return (least, limit);
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
