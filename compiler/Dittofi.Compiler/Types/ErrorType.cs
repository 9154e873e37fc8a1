namespace Dittofi.Compiler.Types;

/// <summary>The type of something that was reported already: it fits everywhere, so that one mistake gives one message.</summary>
internal sealed record ErrorType : TypeSymbol
{
    /// <summary>The only instance.</summary>
    public static readonly ErrorType Instance = new();

    private ErrorType()
    {
    }

    public override string DisplayName => "?";

    public override bool IsError => true;
}
