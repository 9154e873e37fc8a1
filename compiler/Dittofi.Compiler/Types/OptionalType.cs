namespace Dittofi.Compiler.Types;

/// <summary><c>T?</c>: a value of the inner type, or null.</summary>
internal sealed record OptionalType(TypeSymbol Inner) : TypeSymbol
{
    public override string DisplayName => Inner.DisplayName + "?";

    public override bool IsOptional => true;

    public override TypeSymbol NonOptional => Inner;
}
