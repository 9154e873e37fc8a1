using System.Collections.Immutable;

namespace Dittofi.Compiler.Output;

/// <summary>A file of the output, whole and in memory.</summary>
/// <param name="Path">Relative to the output folder, with `/` between segments.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Ownership">Whether later builds replace the file.</param>
public sealed record GeneratedFile(string Path, ImmutableArray<byte> Content, FileOwnership Ownership = FileOwnership.Generated);
