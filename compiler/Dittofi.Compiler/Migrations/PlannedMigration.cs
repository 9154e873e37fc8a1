using System.Collections.Immutable;
using Dittofi.Compiler.Output;

namespace Dittofi.Compiler.Migrations;

/// <summary>A migration that is not written yet.</summary>
/// <param name="Steps">Its files, one for each database that the project keeps migrations for; none when the models say what the migrations make.</param>
/// <param name="Snapshot">What the snapshot is to be.</param>
/// <param name="Differences">What changes, in the author's words.</param>
/// <param name="Hazards">What its author must allow, each code and sentence once.</param>
/// <param name="Unused">The renames that name nothing.</param>
internal sealed record PlannedMigration(
    ImmutableArray<GeneratedFile> Steps,
    GeneratedFile Snapshot,
    ImmutableArray<string> Differences,
    ImmutableArray<Hazard> Hazards,
    ImmutableArray<SchemaRename> Unused);
