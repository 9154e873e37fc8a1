namespace Dittofi.Compiler.Emit;

/// <summary>A condition for a template's `if`; it cannot be printed.</summary>
internal sealed record EmitFlag(bool Value) : EmitValue;
