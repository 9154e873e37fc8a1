using System.Collections.Immutable;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Symbols;

/// <summary>Properties that a constraint or an index of a table is made of.</summary>
/// <param name="Properties">The properties, in the order of the key; at least one.</param>
/// <param name="Span">Where it was declared.</param>
internal sealed record KeySymbol(ImmutableArray<PropertySymbol> Properties, SourceSpan Span);
