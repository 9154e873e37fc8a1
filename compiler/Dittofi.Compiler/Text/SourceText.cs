using System.Collections.Immutable;

namespace Dittofi.Compiler.Text;

/// <summary>One definition file: its path as diagnostics show it and its whole text.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> lineStarts;

    /// <param name="path">Path relative to the project folder, with forward slashes.</param>
    /// <param name="content">The decoded text, without a byte order mark.</param>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
        lineStarts = FindLineStarts(content);
    }

    /// <summary>Path relative to the project folder, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The decoded text.</summary>
    public string Content { get; }

    /// <summary>How many lines the text has; an empty text has one.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>The line and column of an offset, both counted from 1; an offset past the end is clamped to it.</summary>
    /// <param name="offset">UTF-16 offset into <see cref="Content"/>.</param>
    public LinePosition GetPosition(int offset)
    {
        var clamped = Math.Clamp(offset, 0, Content.Length);
        var index = lineStarts.BinarySearch(clamped);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, clamped - lineStarts[line] + 1);
    }

    /// <summary>The text of a line, counted from 1, without its line end.</summary>
    public string GetLine(int line)
    {
        var start = lineStarts[line - 1];
        var end = line < lineStarts.Length ? lineStarts[line] : Content.Length;
        return Content[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>The offset at which a line, counted from 1, starts.</summary>
    public int GetLineStart(int line) => lineStarts[line - 1];

    private static ImmutableArray<int> FindLineStarts(string content)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < content.Length; i++)
        {
            var isLineEnd = content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n'));
            if (isLineEnd)
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToImmutable();
    }
}
