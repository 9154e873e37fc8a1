namespace Dittofi.Compiler.Types;

/// <summary><c>T[]</c>: values in an order.</summary>
internal sealed record ListType(TypeSymbol Element) : TypeSymbol
{
    public override string DisplayName => Element.DisplayName + "[]";
}
