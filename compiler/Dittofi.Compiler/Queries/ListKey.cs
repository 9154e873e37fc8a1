using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Queries;

/// <summary>A column with the ids that the rows of a list belong to.</summary>
/// <param name="Place">Which column of the statement it is, counted from 0.</param>
/// <param name="Id">The property that the ids are values of.</param>
/// <param name="IsOptional">Whether there may be no row, and so no id.</param>
/// <param name="Name">What it is called: <c>id</c>, <c>authorId</c>.</param>
internal sealed record ListKey(int Place, PropertySymbol Id, bool IsOptional, string Name);
