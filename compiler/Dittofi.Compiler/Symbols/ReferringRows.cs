namespace Dittofi.Compiler.Symbols;

/// <summary><c>many … via</c>: the rows refer to it.</summary>
/// <param name="Relation">Their relation.</param>
internal sealed record ReferringRows(PropertySymbol Relation) : CollectionLink;
