using System.Collections.Immutable;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>Every file of a service, before any is rendered.</summary>
/// <param name="Files">The files that depend on the project.</param>
/// <param name="Copies">The files that every service of the kind has.</param>
internal sealed record ServicePlan(ImmutableArray<FilePlan> Files, ImmutableArray<VerbatimCopy> Copies);
