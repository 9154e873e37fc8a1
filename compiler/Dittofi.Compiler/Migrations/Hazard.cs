namespace Dittofi.Compiler.Migrations;

/// <summary>What a migration may lose, break or block; it is written only when its author says so.</summary>
/// <param name="Code">H01 and so on.</param>
/// <param name="Words">What may happen, in the author's words.</param>
internal sealed record Hazard(string Code, string Words);
