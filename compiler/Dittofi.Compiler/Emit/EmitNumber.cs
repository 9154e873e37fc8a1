namespace Dittofi.Compiler.Emit;

/// <summary>A whole number, printed in digits.</summary>
internal sealed record EmitNumber(long Value) : EmitValue;
