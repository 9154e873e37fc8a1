using System.Runtime.CompilerServices;
using System.Text;

namespace Dittofi.Compiler.Emit;

/// <summary>Takes the constant parts of an interpolated string of ours; its holes accept SQL, identifiers and parameters only.</summary>
[InterpolatedStringHandler]
internal readonly ref struct SqlTextHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string constant) => _text.Append(constant);

    public void AppendFormatted(SqlText sql) => _text.Append(sql.Text);

    public void AppendFormatted(SqlIdentifier identifier) => _text.Append(identifier.Text);

    public void AppendFormatted(SqlParameter parameter) => _text.Append(parameter.ToString());

    internal string ToStringAndClear()
    {
        var text = _text.ToString();
        _text.Clear();
        return text;
    }
}
