using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;

namespace Dittofi.Compiler.Explanations;

/// <summary>What came of explaining a project.</summary>
/// <param name="Diagnostics">Every finding, ordered by file and place.</param>
/// <param name="Actions">Its actions, ordered by name; empty when a finding is an error.</param>
public sealed record ExplainResult(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<ActionExplanation> Actions);
