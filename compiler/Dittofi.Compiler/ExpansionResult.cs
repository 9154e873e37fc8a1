using System.Collections.Immutable;
using Dittofi.Compiler.Diagnostics;

namespace Dittofi.Compiler;

/// <summary>What the <c>api</c> of a project's models stands for.</summary>
/// <param name="Diagnostics">What is wrong with the definitions before they are bound, ordered by file and place.</param>
/// <param name="Models">The models that say <c>api</c>, in the order of their declarations.</param>
/// <param name="Text">The definitions as YAML; empty where no model says <c>api</c>, and where a finding is an error.</param>
public sealed record ExpansionResult(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<string> Models, string Text);
