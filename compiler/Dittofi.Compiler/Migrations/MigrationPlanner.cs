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
    /// <param name="snapshot">What its migrations come to.</param>
    /// <param name="request">How its author wants it.</param>
    public static PlannedMigration Plan(BoundProgram program, Snapshot snapshot, MigrationRequest request)
    {
        var databases = snapshot.Schemas.Select(schema => schema.Database).Append(program.Project.Database).Distinct().Order().ToList();
        var carried = databases.Select(database => SchemaIds.Carry(snapshot.Of(database), SchemaBuilder.Of(program, database), request.Renames)).ToList();
        var planned = carried.Select(each => Plan(program, snapshot.Of(each.Schema.Database), each.Schema, request)).ToList();
        return new PlannedMigration(
            [.. planned.SelectMany(each => each.Files)],
            new GeneratedFile(MigrationFolder.SnapshotPath, Bytes(SnapshotWriter.Write(planned.Select(each => each.Schema)))),
            [.. planned.SelectMany(each => each.Differences).Distinct(StringComparer.Ordinal)],
            [.. planned.SelectMany(each => each.Hazards).Distinct()],
            [.. request.Renames.Where(rename => carried.All(each => each.Unused.Contains(rename)))]);
    }

    private static PlannedSchema Plan(BoundProgram program, DatabaseSchema old, DatabaseSchema fresh, MigrationRequest request)
    {
        var isOwn = request.IsEmpty && !old.Steps.IsEmpty;
        var schema = isOwn ? old : fresh;
        var diff = SchemaDiff.Between(old, schema);
        if (diff.IsEmpty && !isOwn)
        {
            return new PlannedSchema(schema with { Steps = old.Steps }, [], [], []);
        }

        var apart = request.IsConcurrent ? ConcurrentIndexes.Of(diff) : new ConcurrentIndexes(diff, [], []);
        ImmutableArray<Hazard> hazards = [.. Hazards.Of(diff).Where(hazard => apart.Indexes.IsEmpty || hazard.Code != Hazards.WritesWait)];

        // A database that was made before its migrations were kept was made with the first file.
        var isFirst = old.Steps.IsEmpty && schema.Database == program.Project.Database;
        var names = old.Steps.ToBuilder();
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        foreach (var (ending, text) in isFirst ? [("", "")] : Files(apart, hazards))
        {
            names.Add(MigrationName.Of(names.Count + 1, request.Words ?? (names.Count == 0 ? "initial" : "changes"), ending));
            var path = $"{MigrationFolder.FolderOf(schema.Database)}/{names[^1]}";
            files.Add(isFirst ? First(program) with { Path = path } : new GeneratedFile(path, Bytes(text)));
        }

        return new PlannedSchema(schema with { Steps = names.ToImmutable() }, files.ToImmutable(), hazards, [.. DifferenceWords.Of(diff).Select(each => each.Words)]);
    }

    // An index takes a file without a transaction; what it is made into afterwards takes one with.
    private static List<(string Ending, string Text)> Files(ConcurrentIndexes apart, ImmutableArray<Hazard> hazards)
    {
        var files = new List<(string Ending, string Text)>();
        if (!apart.Rest.IsEmpty || apart.Indexes.IsEmpty)
        {
            files.Add(("", MigrationText.Of(apart.Rest, hazards)));
        }

        if (!apart.Indexes.IsEmpty)
        {
            files.Add(("_indexes", MigrationText.Of(ConcurrentIndexes.NoTransaction, apart.Indexes)));
        }

        if (!apart.Uniques.IsEmpty)
        {
            files.Add(("_uniques", MigrationText.Of(null, apart.Uniques)));
        }

        return files;
    }

    private static GeneratedFile First(BoundProgram program) =>
        new Renderer(TemplateLibrary.Default).Render(MigrationLowering.InitialOf(program));

    private static ImmutableArray<byte> Bytes(string text) => [.. Encoding.UTF8.GetBytes(text)];

    private sealed record PlannedSchema(
        DatabaseSchema Schema, ImmutableArray<GeneratedFile> Files, ImmutableArray<Hazard> Hazards, ImmutableArray<string> Differences);
}
