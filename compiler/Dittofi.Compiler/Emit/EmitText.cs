namespace Dittofi.Compiler.Emit;

/// <summary>Safe text; a template prints it or asks whether it is there (empty counts as not).</summary>
internal sealed record EmitText(ISafeText Value) : EmitValue;
