using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Dittofi.Compiler.Expressions;

/// <summary>
/// An expression made ready for the C# parser: <c>'…'</c> is text here (a character there), and any name may be a C# keyword.
/// </summary>
/// <param name="Text">What the parser reads.</param>
/// <param name="Offsets">For every offset of <paramref name="Text"/>, and its end, the offset in the author's text.</param>
internal sealed record RewrittenExpression(string Text, ImmutableArray<int> Offsets)
{
    /// <summary>Rewrites an author's expression.</summary>
    public static RewrittenExpression From(string text)
    {
        var output = new StringBuilder(text.Length + 8);
        var offsets = ImmutableArray.CreateBuilder<int>(text.Length + 9);
        var i = 0;
        while (i < text.Length)
        {
            if (text[i] is '\'' or '"')
            {
                i = CopyText(text, i, output, offsets);
            }
            else if (IsNameStart(text[i]))
            {
                i = CopyName(text, i, output, offsets);
            }
            else
            {
                Append(output, offsets, text[i], i);
                i++;
            }
        }

        offsets.Add(text.Length);
        return new RewrittenExpression(output.ToString(), offsets.ToImmutable());
    }

    private static int CopyText(string text, int start, StringBuilder output, ImmutableArray<int>.Builder offsets)
    {
        var quote = text[start];
        Append(output, offsets, '"', start);
        var i = start + 1;
        while (i < text.Length && text[i] != quote)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                Append(output, offsets, text[i], i);
                i++;
            }
            else if (text[i] == '"')
            {
                Append(output, offsets, '\\', i);
            }

            Append(output, offsets, text[i], i);
            i++;
        }

        if (i < text.Length)
        {
            Append(output, offsets, '"', i);
            i++;
        }

        return i;
    }

    private static int CopyName(string text, int start, StringBuilder output, ImmutableArray<int>.Builder offsets)
    {
        var end = start;
        while (end < text.Length && (IsNameStart(text[end]) || char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        var name = text[start..end];
        var isValue = name is "true" or "false" or "null" && text.AsSpan(0, start).TrimEnd() is not [.., '.'];
        var isKeyword = !isValue && SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;
        if (isKeyword)
        {
            Append(output, offsets, '@', start);
        }

        for (var i = start; i < end; i++)
        {
            Append(output, offsets, text[i], i);
        }

        return end;
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static void Append(StringBuilder output, ImmutableArray<int>.Builder offsets, char c, int offset)
    {
        output.Append(c);
        offsets.Add(offset);
    }
}
