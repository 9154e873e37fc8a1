using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Analysis;

/// <summary>An index that would serve a statement, and is not there.</summary>
/// <param name="Use">What it would serve, in a word.</param>
/// <param name="Model">The model whose rows are read for the want of it.</param>
/// <param name="Columns">What it would hold; the first is what it is for.</param>
/// <param name="Span">Where that stands.</param>
internal sealed record WantedIndex(string Use, ModelSymbol Model, IReadOnlyList<PropertySymbol> Columns, SourceSpan Span);
