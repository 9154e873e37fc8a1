using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>A field of what is read of a row.</summary>
/// <param name="Field">The field.</param>
internal abstract record SelectedField(FieldSymbol Field)
{
    /// <summary>The expressions that it is computed from, besides those of its <see cref="Shape"/>.</summary>
    public abstract IEnumerable<BoundExpression> Expressions { get; }

    /// <summary>What is read of the related row, or of each; null for single values.</summary>
    public virtual Selection? Shape => null;
}
