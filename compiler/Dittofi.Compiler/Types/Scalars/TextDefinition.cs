namespace Dittofi.Compiler.Types.Scalars;

/// <summary><c>text</c> and <c>text(n)</c>; the length counts code points.</summary>
internal sealed class TextDefinition : ScalarDefinition
{
    private const int Longest = 10_485_760;

    public override string Name => "text";

    public override string Summary => "Text of any length, or of at most n code points: `text(n)`. NUL and lone surrogates are refused.";

    public override string CSharpName => "string";

    public override bool IsValueType => false;

    public override string RuntimeName => "Text";

    public override string SqliteType => "TEXT";

    public override (string Type, string? Format) Schema => ("string", null);

    public override (int Least, int Most) Arguments => (0, 1);

    public override string LiteralHelp => "any text without NUL";

    /// <summary>Plain <c>text</c>: the length is a named CHECK, since a failure of <c>varchar(n)</c> does not say which column was too short.</summary>
    public override string PostgreSqlType(ScalarType type) => "text";

    public override string? CheckArguments(int? first, int? second) =>
        first is < 1 or > Longest ? "the length must be between 1 and 10485760" : null;

    public override bool Takes(ScalarDefinition other) => other.IsText;

    public override object? ParseLiteral(string text, ScalarType type) =>
        text.Contains('\0', StringComparison.Ordinal) || !IsWellFormed(text) ? null : text;

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
