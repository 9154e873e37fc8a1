using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Types;

/// <summary>A row of a model.</summary>
internal sealed record ModelType(ModelSymbol Model) : TypeSymbol
{
    public override string DisplayName => Model.Name;

    /// <summary>Rows are of one type when they are of one model.</summary>
    public bool Equals(ModelType? other) => other is not null && ReferenceEquals(Model, other.Model);

    public override int GetHashCode() => Model.Name.GetHashCode(StringComparison.Ordinal);
}
