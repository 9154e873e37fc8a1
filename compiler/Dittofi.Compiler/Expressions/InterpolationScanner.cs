using System.Collections.Immutable;

namespace Dittofi.Compiler.Expressions;

/// <summary>Splits a value into literal text and <c>${…}</c> (language page, section 7); <c>$${</c> is a literal <c>${</c>.</summary>
internal static class InterpolationScanner
{
    /// <summary>A piece of a value: literal text, or the stretch between <c>${</c> and <c>}</c>; <paramref name="IsClosed"/> tells whether the brace was found.</summary>
    internal readonly record struct Piece(bool IsExpression, string Literal, int Start, int Length, bool IsClosed);

    /// <summary>The pieces in order; an empty value has none.</summary>
    public static ImmutableArray<Piece> Split(string value)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var literal = new System.Text.StringBuilder();
        var literalStart = 0;
        var i = 0;
        while (i < value.Length)
        {
            if (value.AsSpan(i).StartsWith("$${"))
            {
                literal.Append("${");
                i += 3;
            }
            else if (value.AsSpan(i).StartsWith("${"))
            {
                AddLiteral(pieces, literal, literalStart, i);
                var end = FindEnd(value, i + 2);
                pieces.Add(new Piece(true, "", i + 2, (end < 0 ? value.Length : end) - i - 2, end >= 0));
                i = end < 0 ? value.Length : end + 1;
                literalStart = i;
            }
            else
            {
                literal.Append(value[i]);
                i++;
            }
        }

        AddLiteral(pieces, literal, literalStart, value.Length);
        return pieces.ToImmutable();
    }

    /// <summary>The text of a value that only literals can take; null where it holds an expression.</summary>
    public static string? Plain(string value)
    {
        var pieces = Split(value);
        return pieces.Any(piece => piece.IsExpression) ? null : string.Concat(pieces.Select(piece => piece.Literal));
    }

    /// <summary>The offset of the brace that ends the expression starting at an offset, or -1; braces and quotes inside are skipped over.</summary>
    public static int FindEnd(string value, int start)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = start; i < value.Length; i++)
        {
            var c = value[i];
            if (quote != '\0')
            {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '\'' or '"')
            {
                quote = c;
            }
            else if (c == '{')
            {
                depth++;
            }
            else if (c == '}' && depth-- == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static void AddLiteral(ImmutableArray<Piece>.Builder pieces, System.Text.StringBuilder literal, int start, int end)
    {
        if (literal.Length > 0)
        {
            pieces.Add(new Piece(false, literal.ToString(), start, end - start, true));
            literal.Clear();
        }
    }
}
