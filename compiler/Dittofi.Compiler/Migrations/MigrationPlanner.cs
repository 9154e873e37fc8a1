using System.Collections.Immutable;
using System.Text;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Output;
using Dittofi.Compiler.Templates;

namespace Dittofi.Compiler.Migrations;

/// <summary>Makes the migration that leads from a snapshot to what the models say.</summary>
internal static class MigrationPlanner
{
    /// <summary>The migration.</summary>
    /// <param name="program">A program without errors.</param>
    /// <param name="folder">Its migrations; null where there are none yet.</param>
    /// <param name="snapshot">What they come to.</param>
    /// <param name="words">What the file is called behind its number; null for a name that says nothing.</param>
    /// <param name="renames">What has a new name.</param>
    public static PlannedMigration Plan(BoundProgram program, MigrationFolder? folder, Snapshot snapshot, string? words, ImmutableArray<SchemaRename> renames)
    {
        var databases = snapshot.Schemas.Select(schema => schema.Database).Append(program.Project.Database).Distinct().Order().ToList();
        var carried = databases.Select(database => SchemaIds.Carry(snapshot.Of(database), SchemaBuilder.Of(program, database), renames)).ToList();
        var steps = ImmutableArray.CreateBuilder<GeneratedFile>();
        var differences = new List<string>();
        var hazards = new List<Hazard>();
        foreach (var schema in carried.Select(each => each.Schema))
        {
            var diff = SchemaDiff.Between(snapshot.Of(schema.Database), schema);
            if (diff.IsEmpty)
            {
                continue;
            }

            ImmutableArray<Hazard> found = [.. Hazards.Of(diff)];
            var number = (folder?.Of(schema.Database).Count() ?? 0) + 1;
            var path = $"{MigrationFolder.FolderOf(schema.Database)}/{MigrationName.Of(number, words ?? (number == 1 ? "initial" : "changes"))}";

            // A database that was made before its migrations were kept was made with this file.
            steps.Add(number == 1 && schema.Database == program.Project.Database
                ? First(program) with { Path = path }
                : new GeneratedFile(path, Bytes(MigrationText.Of(diff, found))));
            hazards.AddRange(found);
            differences.AddRange(DifferenceWords.Of(diff).Select(each => each.Words));
        }

        return new PlannedMigration(
            steps.ToImmutable(),
            new GeneratedFile(MigrationFolder.SnapshotPath, Bytes(SnapshotWriter.Write(carried.Select(each => each.Schema)))),
            [.. differences.Distinct(StringComparer.Ordinal)],
            [.. hazards.Distinct()],
            [.. renames.Where(rename => carried.All(each => each.Unused.Contains(rename)))]);
    }

    private static GeneratedFile First(BoundProgram program) =>
        new Renderer(TemplateLibrary.Default).Render(MigrationLowering.InitialOf(program));

    private static ImmutableArray<byte> Bytes(string text) => [.. Encoding.UTF8.GetBytes(text)];
}
