namespace Dittofi.Compiler.Tests.Cases;

/// <summary>What the compiler made of a project.</summary>
/// <param name="Diagnostics">The text output of `check`, with paths as seen from the project; empty when there is nothing to say.</param>
/// <param name="Files">The emitted files by path, with slashes.</param>
internal sealed record CaseOutcome(string Diagnostics, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files);
