using System.Collections.Immutable;

namespace Dittofi.Compiler.Output;

/// <summary>A file to put in place.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="OldHash">What stands there now; null when nothing does.</param>
/// <param name="NewHash">The hash of <paramref name="Content"/>.</param>
/// <param name="Content">The new bytes.</param>
internal sealed record PlannedWrite(string Path, string? OldHash, string NewHash, ImmutableArray<byte> Content);
