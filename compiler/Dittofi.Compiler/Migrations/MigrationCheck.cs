using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Migrations;

/// <summary>Whether a project's migrations come to what its models say.</summary>
internal static class MigrationCheck
{
    private const int MostNamed = 3;

    /// <summary>Reports what they do not say, at the first place of the definitions that tells of it.</summary>
    /// <param name="program">The program.</param>
    /// <param name="folder">Its migrations; null where it keeps none, and builds make the first.</param>
    /// <param name="diagnostics">Takes the finding.</param>
    public static void Check(BoundProgram program, MigrationFolder? folder, DiagnosticBag diagnostics)
    {
        if (folder is null || Read(folder, diagnostics) is not { } snapshot)
        {
            return;
        }

        var old = snapshot.Of(program.Project.Database);
        var carried = SchemaIds.Carry(old, SchemaBuilder.Of(program, program.Project.Database), []);
        var differences = DifferenceWords.Of(SchemaDiff.Between(old, carried.Schema)).ToList();
        if (differences is [var first, ..])
        {
            var words = string.Join("; ", differences.Take(MostNamed).Select(each => each.Words));
            var more = differences.Count > MostNamed ? $"; and {differences.Count - MostNamed} more" : "";
            diagnostics.Report(MigrationDiagnostics.Disagree, Place(program, folder, first), words + more);
        }
    }

    /// <summary>The snapshot of a folder; null when it cannot be read or is of other migrations, which is reported.</summary>
    public static Snapshot? Read(MigrationFolder folder, DiagnosticBag diagnostics)
    {
        var snapshot = folder.Snapshot is { } file ? SnapshotReader.Read(file, diagnostics) : Snapshot.Empty;
        var wrong = snapshot is null ? null : Enum.GetValues<DatabaseKind>().Select(database => Missing(folder, snapshot.Of(database))).FirstOrDefault(words => words is not null);
        if (wrong is null)
        {
            return snapshot;
        }

        diagnostics.Report(MigrationDiagnostics.OtherMigrations, Place(folder), wrong);
        return null;
    }

    private static string? Missing(MigrationFolder folder, DatabaseSchema schema)
    {
        var names = folder.Of(schema.Database).Select(step => step.Name).ToList();
        var path = MigrationFolder.FolderOf(schema.Database);
        return schema.Steps.Except(names, StringComparer.Ordinal).Select(name => $"{path}/{name} is missing")
            .Concat(names.Except(schema.Steps, StringComparer.Ordinal).Select(name => $"{path}/{name} is not one of them"))
            .FirstOrDefault();
    }

    private static SourceSpan Place(MigrationFolder folder) => new(folder.Snapshot ?? new SourceText(MigrationFolder.SnapshotPath, ""), 0, 0);

    private static SourceSpan Place(BoundProgram program, MigrationFolder folder, Difference difference)
    {
        var model = program.Models.FirstOrDefault(each => each.Name == difference.Model);
        return model?.Find(difference.Property ?? "")?.Span
            ?? model?.Span
            ?? Place(folder);
    }
}
