using System.Collections.Immutable;

namespace Dittofi.Compiler.Verification;

/// <summary>The assembly, or why there is none.</summary>
/// <param name="Assembly">Null when there are problems.</param>
/// <param name="Problems">Errors, and warnings taken as errors, in the order of path and place.</param>
internal sealed record CompileResult(CompiledAssembly? Assembly, ImmutableArray<CompileProblem> Problems);
