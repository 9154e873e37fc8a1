namespace Dittofi.Compiler.Events.Sql;

/// <summary>Reads the text of a statement piece by piece, as far as quotes, comments and the ends of statements go; both databases agree on these.</summary>
internal sealed class SqlLexer
{
    private const char LineComment = '-';
    private const char BlockComment = '*';

    private char _inside;
    private bool _hasBackslashes;
    private bool _hasEnded;
    private char _before = ' ';
    private bool _isWordComplete;

    /// <summary>What the text read so far ends in the middle of, or null.</summary>
    public string? Inside => _inside switch
    {
        '\0' => null,
        LineComment or BlockComment => "a comment",
        _ => "quotes",
    };

    /// <summary>The first word of the statement.</summary>
    public string FirstWord { get; private set; } = "";

    /// <summary>What keeps the text from being one statement, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>A value stands here.</summary>
    public void Touch()
    {
        _isWordComplete = true;
        _before = ' ';
        if (_hasEnded && _inside == '\0')
        {
            Problem ??= "something follows its semicolon";
        }
    }

    /// <summary>The text is over.</summary>
    public void End()
    {
        if (_inside is not ('\0' or LineComment))
        {
            Problem ??= _inside == BlockComment ? "a comment is not closed" : "a quote is not closed";
        }
    }

    /// <summary>Reads on.</summary>
    public void Read(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (_inside == '\0')
            {
                i += Open(c, next);
            }
            else
            {
                i += Close(c, next);
            }

            _before = c;
        }
    }

    // How many characters besides the one at hand were read.
    private int Open(char c, char next)
    {
        if (c == '-' && next == '-')
        {
            _inside = LineComment;
            return 1;
        }

        if (c == '/' && next == '*')
        {
            _inside = BlockComment;
            return 1;
        }

        if (char.IsWhiteSpace(c))
        {
            _isWordComplete |= FirstWord.Length > 0;
            return 0;
        }

        if (_hasEnded)
        {
            Problem ??= c == ';' ? "it has several semicolons" : "something follows its semicolon";
        }

        if (c is '\'' or '"' or '`')
        {
            _inside = c;
            _hasBackslashes = c == '\'' && _before is 'e' or 'E';
        }
        else if (c == ';')
        {
            _hasEnded = true;
        }
        else if (c == '$' || c == '\0')
        {
            Problem ??= "parameters are written '${…}', and texts in single quotes";
        }

        ReadWord(c);
        return 0;
    }

    private int Close(char c, char next)
    {
        switch (_inside)
        {
            case LineComment:
                _inside = c == '\n' ? '\0' : _inside;
                return 0;
            case BlockComment:
                if (c == '/' && next == '*')
                {
                    // PostgreSQL counts comments inside comments, SQLite does not.
                    Problem ??= "a comment stands inside a comment";
                }

                if (c != '*' || next != '/')
                {
                    return 0;
                }

                _inside = '\0';
                return 1;
            default:
                if (c == '\\' && _hasBackslashes)
                {
                    return 1;
                }

                // A quote that stands twice opens again at once.
                _inside = c == _inside ? '\0' : _inside;
                return 0;
        }
    }

    private void ReadWord(char c)
    {
        if (!_isWordComplete && char.IsAsciiLetter(c))
        {
            FirstWord += c;
        }
        else
        {
            _isWordComplete = true;
        }
    }
}
