namespace Dittofi.Compiler.Symbols;

/// <summary><c>manyToMany</c>: a table of pairs of ids, each pair once. The two sides of one relation see it from either end.</summary>
/// <param name="Table">Its name, unquoted.</param>
/// <param name="Own">The column with the id of the row that the others belong to.</param>
/// <param name="Other">The column with their ids.</param>
/// <param name="IsInverse">Whether it is the side that <c>inverse</c> names, which makes no table of its own.</param>
internal sealed record JoinTable(string Table, string Own, string Other, bool IsInverse) : CollectionLink
{
    /// <summary>Whether migrations make it.</summary>
    public bool IsManaged { get; init; } = true;
}
