namespace Dittofi.Cli.Introspection;

/// <summary>A piece of SQL.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The name or the text without its quotes; a word, a number or a sign as it stands.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record SqlToken(SqlTokenKind Kind, string Text, int Start, int End)
{
    /// <summary>Whether it is a sign, or a word that is not in quotes.</summary>
    public bool Is(string word) => Kind is SqlTokenKind.Sign or SqlTokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
