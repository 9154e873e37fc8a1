namespace Dittofi.Compiler.Emit;

/// <summary>What a template may see. The set is closed: nothing but safe text, flags, numbers, lists, objects and planned child templates gets in.</summary>
internal abstract record EmitValue
{
    private protected EmitValue()
    {
    }
}
