namespace Dittofi.Compiler.Yaml;

/// <summary>Finds where the next scalar or bracket starts, past blanks, comments and the signs between nodes.</summary>
internal static class NextToken
{
    /// <summary>The offset of the first character after a place that belongs to a node, or the text's end.</summary>
    public static int After(string text, int start)
    {
        var i = start;
        while (i < text.Length)
        {
            var c = text[i];
            if (c == '#' && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                var length = text.AsSpan(i).IndexOfAny('\r', '\n');
                i = length < 0 ? text.Length : i + length;
            }
            else if (char.IsWhiteSpace(c) || c == ',' || (c is ':' or '-' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]))))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }
}
