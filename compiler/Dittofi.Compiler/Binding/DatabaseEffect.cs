using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>A statement that an event sends.</summary>
/// <param name="Access">Whether it reads or writes.</param>
/// <param name="Model">The model whose rows it touches; null where a statement of the author's own may touch any.</param>
/// <param name="IsShort">
/// Whether it finds its row by id, or makes one, and waits for no other's lock, so that it can be sent together with others of its sort.
/// </param>
internal sealed record DatabaseEffect(DatabaseAccess Access, ModelSymbol? Model, bool IsShort)
{
    /// <summary>The properties that it gives values, where it writes; null where those are not known.</summary>
    public IEnumerable<PropertySymbol>? Stores { get; init; }

    /// <summary>Whether it removes rows.</summary>
    public bool Removes { get; init; }
}
