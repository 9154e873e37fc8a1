using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Binding;

/// <summary>A property to sort by.</summary>
/// <param name="Property">The property.</param>
/// <param name="IsDescending">Whether the greatest comes first.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record SortKey(PropertySymbol Property, bool IsDescending, SourceSpan Span);
