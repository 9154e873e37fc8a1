using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Yaml;

/// <summary>
/// Tells a plain value that YAML cuts at one of its signs from one that ends where its author ended it
/// (language page, section 2): brackets of <c>decimal(12,2)</c>, <c>T[]</c> and <c>${…}</c> belong together.
/// </summary>
internal static class PlainScalarSlip
{
    private const string NoPlainStart = "\"'|>&*!@`%{}[]#,";

    /// <summary>The slip that starts at a place, or null.</summary>
    /// <param name="source">The file that the slip's place names.</param>
    /// <param name="text">Its text, earlier slips masked.</param>
    /// <param name="start">Where the plain scalar starts.</param>
    /// <param name="inFlow">Whether it stands in <c>{ }</c> or <c>[ ]</c>.</param>
    /// <param name="role">What it is to the node around it.</param>
    public static YamlSlip? Find(SourceText source, string text, int start, bool inFlow, ScalarRole role)
    {
        if (start >= text.Length || NoPlainStart.Contains(text[start], StringComparison.Ordinal))
        {
            return null;
        }

        var cut = CutEnd(text, start, inFlow);
        if (cut == text.Length || text[cut] is '\r' or '\n')
        {
            return null;
        }

        var meant = MeantEnd(text, start, inFlow, role);
        while (meant > start && text[meant - 1] is ' ' or '\t')
        {
            meant--;
        }

        var sign = text[cut] switch
        {
            ':' => ": ",
            '#' => " #",
            var other => other.ToString(),
        };
        return meant > cut ? new YamlSlip(new SourceSpan(source, start, meant - start), sign) : null;
    }

    private static int CutEnd(string text, int start, bool inFlow)
    {
        var i = start;
        while (i < text.Length && text[i] is not ('\r' or '\n') && !EndsAt(text, i, start, inFlow))
        {
            i++;
        }

        return i;
    }

    private static bool EndsAt(string text, int i, int start, bool inFlow) => text[i] switch
    {
        ':' => IsColon(text, i, inFlow),
        '#' => i > start && text[i - 1] is ' ' or '\t',
        ',' or '[' or ']' or '{' or '}' => inFlow,
        _ => false,
    };

    private static bool IsColon(string text, int i, bool inFlow) =>
        i + 1 == text.Length || text[i + 1] is ' ' or '\t' or '\r' or '\n' || (inFlow && text[i + 1] is ',' or '[' or ']' or '{' or '}');

    // Walks the line as a person reads it; -1 when brackets do not pair, since then nobody can say what was meant.
    private static int MeantEnd(string text, int start, bool inFlow, ScalarRole role)
    {
        var open = new Stack<char>();
        var hasInterpolation = false;
        var i = start;
        for (; i < text.Length && text[i] is not ('\r' or '\n'); i++)
        {
            var c = text[i];
            if (open.Count > 0)
            {
                if (c is ')' or ']' or '}')
                {
                    if (open.Pop() != c)
                    {
                        return -1;
                    }

                    continue;
                }

                i = SkipQuoted(text, i);
            }
            else if (IsMeantEnd(text, i, start, inFlow, role, hasInterpolation))
            {
                break;
            }

            var isInterpolation = c == '{' && i > start && text[i - 1] == '$';
            hasInterpolation |= isInterpolation;
            if (isInterpolation || ((inFlow || open.Count > 0) && c is '(' or '[' or '{'))
            {
                open.Push(c switch { '(' => ')', '[' => ']', _ => '}' });
            }
        }

        return open.Count == 0 ? i : -1;
    }

    private static bool IsMeantEnd(string text, int i, int start, bool inFlow, ScalarRole role, bool hasInterpolation) => text[i] switch
    {
        ',' or ']' or '}' => inFlow,
        ':' => role != ScalarRole.Value && IsColon(text, i, inFlow),
        '#' => EndsAt(text, i, start, inFlow) && (role == ScalarRole.Key || !IsTextSign(text, i, hasInterpolation)),
        _ => false,
    };

    // "Order #5" and "Order #${n}" mean the sign; "# note" and, outside interpolation, "#note" are comments.
    private static bool IsTextSign(string text, int i, bool hasInterpolation) =>
        i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || text[i + 1] == '$' || (hasInterpolation && char.IsLetter(text[i + 1])));

    private static int SkipQuoted(string text, int i)
    {
        if (text[i] is not ('\'' or '"') || char.IsLetterOrDigit(text[i - 1]))
        {
            return i;
        }

        for (var end = i + 1; end < text.Length && text[end] is not ('\r' or '\n'); end++)
        {
            if (text[end] == '\\')
            {
                end++;
            }
            else if (text[end] == text[i])
            {
                return end;
            }
        }

        return i;
    }
}
