using System.Collections.Immutable;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Compiler.Expansion;

/// <summary>A project in which every <c>api</c> stands written out.</summary>
/// <param name="Project">The project with all definitions, the author's first.</param>
/// <param name="Apis">What was written, by model.</param>
internal sealed record ExpandedProject(ProjectSyntax Project, ImmutableArray<ApiDefinitions> Apis);
