using System.Text;
using Dittofi.Compiler.Emit;
using Scriban.Runtime;

namespace Dittofi.Compiler.Templates;

/// <summary>
/// Collects what a template prints. A value of several lines keeps the indentation of the place it is printed at; a comment keeps its marker; an empty value
/// alone on its line takes the line away.
/// </summary>
internal sealed class IndentingOutput : IScriptOutput
{
    private static readonly string[] _commentMarkers = ["///", "//", "--", "###", "#"];

    private readonly StringBuilder _text = new();
    private bool _lineMayVanish;

    public void Write(string text, int offset, int count)
    {
        if (count == 0)
        {
            return;
        }

        if (_lineMayVanish && text[offset] == '\n')
        {
            _text.Length = LineStart();
            offset++;
            count--;
        }

        _lineMayVanish = false;
        _text.Append(text, offset, count);
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public void WriteValue(string value)
    {
        var lineStart = LineStart();
        var indentation = Indentation(lineStart);
        if (value.Length == 0)
        {
            _lineMayVanish |= lineStart + indentation.Length == _text.Length;
            return;
        }

        _lineMayVanish = false;
        WriteLines(value.Split('\n'), indentation);
    }

    /// <summary>Prints nothing and says so when the line does not start with a comment's marker.</summary>
    public bool TryWriteComment(CommentText comment)
    {
        var lineStart = LineStart();
        var indentation = Indentation(lineStart);
        var line = _text.ToString(lineStart + indentation.Length, _text.Length - lineStart - indentation.Length);
        var marker = Array.Find(_commentMarkers, candidate => line.StartsWith(candidate + " ", StringComparison.Ordinal));
        if (marker is null)
        {
            return false;
        }

        _lineMayVanish = false;
        WriteLines(marker == "///" ? comment.XmlLines() : comment.Lines, $"{indentation}{marker} ");
        return true;
    }

    public override string ToString() => _text.ToString();

    private void WriteLines(IEnumerable<string> lines, string prefix)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (!isFirst)
            {
                _text.Append('\n').Append(line.Length == 0 ? prefix.TrimEnd() : prefix);
            }

            _text.Append(line);
            isFirst = false;
        }
    }

    private int LineStart()
    {
        var index = _text.Length;
        while (index > 0 && _text[index - 1] != '\n')
        {
            index--;
        }

        return index;
    }

    private string Indentation(int lineStart)
    {
        var end = lineStart;
        while (end < _text.Length && _text[end] == ' ')
        {
            end++;
        }

        return _text.ToString(lineStart, end - lineStart);
    }
}
