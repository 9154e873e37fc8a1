using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Output;

namespace Dittofi.Compiler;

/// <summary>What came of a compilation.</summary>
/// <param name="Diagnostics">Every finding, ordered by file and place.</param>
/// <param name="Files">The output, in memory; empty when a finding is an error, and after a check.</param>
/// <param name="IsCompilerFault">Whether the errors are the compiler's own and not the definitions'.</param>
public sealed record CompilationResult(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<GeneratedFile> Files, bool IsCompilerFault);
