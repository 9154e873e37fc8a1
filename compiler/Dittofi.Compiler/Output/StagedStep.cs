namespace Dittofi.Compiler.Output;

/// <summary>One line of a staging journal.</summary>
/// <param name="Index">Its place in the journal, the name of the staged file.</param>
/// <param name="Path">The file in the output.</param>
/// <param name="OldHash">What must stand there for the step to be carried out; null for nothing.</param>
/// <param name="NewHash">What stands there afterwards; null for nothing.</param>
internal sealed record StagedStep(int Index, string Path, string? OldHash, string? NewHash);
