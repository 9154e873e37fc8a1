using System.Text;

namespace Dittofi.Compiler.Emit;

/// <summary>What may be printed into a Markdown file: one line in which nothing is markup (CommonMark 0.31, sections 2.4 and 6.1).</summary>
internal sealed class MarkdownText : ISafeText
{
    private MarkdownText(string text) => Text = text;

    public string Text { get; }

    /// <summary>Running text: every ASCII punctuation character that could be markup, or an address, has a backslash before it.</summary>
    public static MarkdownText Line(string value)
    {
        var builder = new StringBuilder(value.Length);
        foreach (var rune in Plain(value).EnumerateRunes())
        {
            if (rune.Value is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '(' or ')' or '#' or '+' or '-' or '!' or '|' or '~' or '&' or ':' or '@' or '=')
            {
                builder.Append('\\');
            }

            builder.Append(rune.ToString());
        }

        return new MarkdownText(builder.ToString());
    }

    /// <summary>A code span of text that holds no backtick and no bar.</summary>
    /// <exception cref="ArgumentException">The text holds one, or a character that is not plain.</exception>
    public static MarkdownText Code(string value) => value.Length > 0 && value == Plain(value) && value.IndexOfAny(['`', '|']) < 0
        ? new MarkdownText($"`{value}`")
        : throw new ArgumentException($"'{value}' cannot stand in a code span.", nameof(value));

    public override string ToString() => Text;

    private static string Plain(string value) => string.Join(' ', PlainCharacters.SplitLines(value)
        .Select(line => string.Concat(line.EnumerateRunes().Where(PlainCharacters.IsPlain)).Trim())
        .Where(line => line.Length > 0));
}
