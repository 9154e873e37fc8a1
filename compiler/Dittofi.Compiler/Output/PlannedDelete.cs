namespace Dittofi.Compiler.Output;

/// <summary>A generated file that is planned no more.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="OldHash">What stands there now.</param>
internal sealed record PlannedDelete(string Path, string OldHash);
