using System.Collections.Immutable;
using Dittofi.Compiler.Migrations;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler;

/// <summary>What is compiled: the definitions of one project, in memory.</summary>
/// <param name="ProjectName">The name that stands in for a missing one, such as the folder's; null when there is none.</param>
/// <param name="Files"><c>dittofi.yaml</c> and every other definition file.</param>
public sealed record ProjectInput(string? ProjectName, ImmutableArray<SourceText> Files)
{
    /// <summary>The migrations that the project keeps; null where it keeps none, and a build makes the first.</summary>
    public MigrationFolder? Migrations { get; init; }
}
