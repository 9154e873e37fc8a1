namespace Dittofi.Compiler.Types;

/// <summary>The type of the literal <c>null</c>, before its place gives it one.</summary>
internal sealed record NullType : TypeSymbol
{
    /// <summary>The only instance.</summary>
    public static readonly NullType Instance = new();

    private NullType()
    {
    }

    public override string DisplayName => "null";

    public override bool IsOptional => true;
}
