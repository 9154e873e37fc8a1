using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Events.List;

/// <summary>A property to sort by.</summary>
/// <param name="Property">The property.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
internal sealed record SortKey(PropertySymbol Property, bool IsDescending);
