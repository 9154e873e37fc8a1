using System.Runtime.CompilerServices;
using System.Text;

namespace Dittofi.Compiler.Emit;

/// <summary>Takes the constant parts of an interpolated string of ours; its holes accept safe parts only, so a hole with a string does not compile.</summary>
[InterpolatedStringHandler]
internal readonly ref struct CSharpCodeHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string constant) => _text.Append(constant);

    public void AppendFormatted(CSharpCode code) => _text.Append(code.Text);

    public void AppendFormatted(CSharpIdentifier identifier) => _text.Append(identifier.Text);

    public void AppendFormatted(CSharpTypeName type) => _text.Append(type.Text);

    internal string ToStringAndClear()
    {
        var text = _text.ToString();
        _text.Clear();
        return text;
    }
}
