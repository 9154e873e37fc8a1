using System.Text;

namespace Dittofi.Compiler.Emit;

/// <summary>
/// Free text made fit for comments: split at all five line ends, characters that are not plain dropped. The renderer repeats the comment's marker before every
/// line and refuses to print it anywhere but in a comment (security.md C01).
/// </summary>
internal sealed class CommentText : ISafeText
{
    private CommentText(IReadOnlyList<string> lines) => Lines = lines;

    public IReadOnlyList<string> Lines { get; }

    public bool IsEmpty => Lines.Count == 0;

    /// <summary>The lines joined by LF; only for what puts the markers itself.</summary>
    public string Text => string.Join('\n', Lines);

    public static CommentText Of(string text)
    {
        var lines = PlainCharacters.SplitLines(text).Select(Clean).SkipWhile(line => line.Length == 0).ToList();
        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return new CommentText(lines);
    }

    /// <summary>The lines with the characters that mean something in an XML documentation comment escaped.</summary>
    public IEnumerable<string> XmlLines() => Lines.Select(XmlText.Escape);

    public override string ToString() => Text;

    private static string Clean(string line)
    {
        var builder = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Value is '\t' or 0xA0)
            {
                builder.Append(' ');
            }
            else if (rune != Rune.ReplacementChar && PlainCharacters.IsPlain(rune))
            {
                builder.Append(rune.ToString());
            }
        }

        return builder.ToString().TrimEnd();
    }
}
