using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>A statement that an event sends.</summary>
/// <param name="Access">Whether it reads or writes.</param>
/// <param name="Model">The model whose rows it touches; null where a statement of the author's own may touch any.</param>
/// <param name="ByKey">Whether it finds its row by id, or makes one, and so touches no other.</param>
internal sealed record DatabaseEffect(DatabaseAccess Access, ModelSymbol? Model, bool ByKey);
