using System.Collections.Immutable;

namespace Dittofi.Compiler.Output;

/// <summary>What a build did to the output folder.</summary>
/// <param name="Written">The files that are new or replaced, without the manifest.</param>
/// <param name="Removed">The stale files that are gone.</param>
/// <param name="Unchanged">How many files stand as they were, their times too.</param>
/// <param name="IsRepaired">Whether a build before was stopped half way, and was finished first.</param>
internal sealed record OutputResult(ImmutableArray<string> Written, ImmutableArray<string> Removed, int Unchanged, bool IsRepaired = false);
