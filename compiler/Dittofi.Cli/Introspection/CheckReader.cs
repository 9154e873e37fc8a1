using System.Collections.Immutable;

namespace Dittofi.Cli.Introspection;

/// <summary>
/// Reads the CHECKs that the language has a word for: comparisons of a column, or of its length, with literals, BETWEEN, lists, and several of them with AND.
/// Of all others nothing is said. PostgreSQL's own way to write them (<c>= ANY (ARRAY[…])</c>, casts) is known.
/// </summary>
internal sealed class CheckReader
{
    private static readonly string[] _lengths = ["length", "char_length", "character_length"];
    private static readonly string[] _signs = [">=", "<=", ">", "<"];

    // Casts that leave a value what it is; those to whole numbers do so of a literal that is one.
    private static readonly string[] _texts = ["text", "character", "varying", "varchar"];
    private static readonly string[] _casts = [.. _texts, "numeric", "double", "precision"];
    private static readonly string[] _wholes = ["integer", "bigint", "smallint"];

    private readonly List<SqlToken> _tokens;
    private readonly List<ColumnCheck> _found = [];
    private int _at;
    private bool _isText;

    private CheckReader(string condition) => _tokens = SqlTokens.Of(condition);

    /// <summary>What a condition says; nothing where any part of it is something else.</summary>
    public static ImmutableArray<ColumnCheck> Read(string condition)
    {
        var reader = new CheckReader(condition);
        return reader.All() && reader._at == reader._tokens.Count ? [.. reader._found] : [];
    }

    private bool All()
    {
        do
        {
            if (!One())
            {
                return false;
            }
        }
        while (Take("AND"));

        return true;
    }

    private bool One()
    {
        var (start, count) = (_at, _found.Count);
        if (Comparison())
        {
            return true;
        }

        (_at, var kept) = (start, _found[..count]);
        _found.Clear();
        _found.AddRange(kept);
        return Take("(") && All() && Take(")");
    }

    private bool Comparison()
    {
        _isText = false;
        if (Column() is not var (column, side))
        {
            return false;
        }

        if (_signs.FirstOrDefault(Take) is { } sign)
        {
            return Add(column, side, sign, Literal());
        }

        if (Take("BETWEEN"))
        {
            return Add(column, side, ">=", Literal()) && Take("AND") && Add(column, side, "<=", Literal());
        }

        if (side != ColumnCheckSide.Value)
        {
            return false;
        }

        if (Take("IN"))
        {
            return Take("(") && List(column) && Take(")");
        }

        if (!Take("=") || !Take("ANY") || !Take("("))
        {
            return false;
        }

        var isCast = Take("(");
        return Take("ARRAY") && Take("[") && List(column) && Take("]") && (!isCast || Take(")")) && Cast() && Take(")");
    }

    private bool List(string column)
    {
        var values = ImmutableArray.CreateBuilder<SqlToken>();
        do
        {
            if (Literal() is not { } value)
            {
                return false;
            }

            values.Add(value);
        }
        while (Take(","));

        _found.Add(new ColumnCheck(column, ColumnCheckSide.Value, "in", values.ToImmutable()) { IsText = _isText });
        return true;
    }

    private bool Add(string column, ColumnCheckSide side, string sign, SqlToken? value)
    {
        if (value is not null)
        {
            _found.Add(new ColumnCheck(column, side, sign, [value]) { IsText = _isText });
        }

        return value is not null;
    }

    private (string Name, ColumnCheckSide Side)? Column()
    {
        if (_at + 1 < _tokens.Count && _tokens[_at + 1].Is("(") && _lengths.FirstOrDefault(Take) is not null)
        {
            return Take("(") && Column() is (var measured, ColumnCheckSide.Value) && Take(")") ? (measured, ColumnCheckSide.Length) : null;
        }

        if (Take("("))
        {
            return Column() is { } inner && Take(")") && Cast() ? inner : null;
        }

        return _at < _tokens.Count && _tokens[_at].Kind is SqlTokenKind.Word or SqlTokenKind.Name && !_tokens[_at].Is("NOT") && _tokens[_at++] is var token && Cast()
            ? (token.Text, ColumnCheckSide.Value)
            : null;
    }

    private SqlToken? Literal()
    {
        if (Take("("))
        {
            return Literal() is { } inner && Take(")") && Cast(inner.Text) ? inner : null;
        }

        var isNegative = Take("-");
        if (_at >= _tokens.Count || _tokens[_at].Kind is not (SqlTokenKind.Number or SqlTokenKind.Text) || (isNegative && _tokens[_at].Kind != SqlTokenKind.Number))
        {
            return null;
        }

        var token = _tokens[_at++];
        return Cast(token.Text) ? isNegative ? token with { Text = "-" + token.Text } : token : null;
    }

    // ::character varying[]
    private bool Cast(string? literal = null)
    {
        while (Take("::"))
        {
            var start = _at;
            while (_casts.Any(Take) || (literal?.Contains('.', StringComparison.Ordinal) == false && _wholes.Any(Take)))
            {
            }

            _isText |= literal is null && _tokens[start.._at].Exists(token => _texts.Any(token.Is));
            if (_at == start || (Take("[") && !Take("]")))
            {
                return false;
            }
        }

        return true;
    }

    private bool Take(string word)
    {
        var isThere = _at < _tokens.Count && _tokens[_at].Is(word);
        _at += isThere ? 1 : 0;
        return isThere;
    }
}
