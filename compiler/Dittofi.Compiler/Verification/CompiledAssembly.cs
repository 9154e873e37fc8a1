using System.Collections.Immutable;

namespace Dittofi.Compiler.Verification;

/// <summary>A compiled service, in memory.</summary>
/// <param name="Name">The assembly's name.</param>
/// <param name="Dll">The assembly; the same input gives the same bytes.</param>
/// <param name="Pdb">Its portable symbols.</param>
internal sealed record CompiledAssembly(string Name, ImmutableArray<byte> Dll, ImmutableArray<byte> Pdb);
