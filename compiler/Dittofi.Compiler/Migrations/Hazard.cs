namespace Dittofi.Compiler.Migrations;

/// <summary>What a migration may lose, break or block; it is written only when its author says so.</summary>
/// <param name="Code">H01 and so on.</param>
/// <param name="Subject">What it happens to: <c>Shoe</c>, <c>Shoe.type</c>, <c>Shoe.type,size</c>.</param>
/// <param name="Words">What may happen, in the author's words.</param>
internal sealed record Hazard(string Code, string Subject, string Words)
{
    /// <summary>The word that allows this one and no other of its code.</summary>
    public string Word => $"{Code}:{Subject}";

    /// <summary>Whether words of the author allow it: its own, or its code, which stands for all of them.</summary>
    public bool IsAllowedBy(IReadOnlyCollection<string> words) => words.Contains(Code, StringComparer.Ordinal) || words.Contains(Word, StringComparer.Ordinal);
}
