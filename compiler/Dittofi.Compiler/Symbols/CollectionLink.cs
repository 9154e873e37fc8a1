namespace Dittofi.Compiler.Symbols;

/// <summary>What ties the rows of a collection to the row that they belong to.</summary>
internal abstract record CollectionLink;
