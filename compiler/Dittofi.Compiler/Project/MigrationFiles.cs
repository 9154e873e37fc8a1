using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Migrations;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Project;

/// <summary>Reads the folder <c>migrations</c> of a project, as carefully as its definitions are read.</summary>
internal static class MigrationFiles
{
    /// <summary>The migrations, or null where the project keeps none.</summary>
    /// <param name="folder">The project folder.</param>
    /// <param name="diagnostics">Takes what is wrong with the files.</param>
    public static MigrationFolder? Read(string folder, DiagnosticBag diagnostics)
    {
        if (RealPath.Of(folder) is not { } root || !IsFolder(root, MigrationFolder.Name, diagnostics))
        {
            return null;
        }

        var reader = new DefinitionFileReader(root, diagnostics);
        var files = ImmutableArray.CreateBuilder<SourceText>();
        foreach (var path in Enum.GetValues<DatabaseKind>().Select(MigrationFolder.FolderOf).Where(path => IsFolder(root, path, diagnostics)))
        {
            files.AddRange(Names(root, path, diagnostics).Select(name => reader.Read($"{path}/{name}")).OfType<SourceText>());
        }

        var isThere = Path.Exists(Path.Combine(root, MigrationFolder.SnapshotPath));
        if (!isThere && files.Count > 0)
        {
            diagnostics.Report(MigrationDiagnostics.BadSnapshot, ProjectFiles.Place(MigrationFolder.SnapshotPath), "it is missing");
        }

        var snapshot = isThere ? reader.Read(MigrationFolder.SnapshotPath) : null;
        return new MigrationFolder(files.ToImmutable(), snapshot);
    }

    // A link could bring in files that are not the project's.
    private static bool IsFolder(string root, string path, DiagnosticBag diagnostics)
    {
        var info = new DirectoryInfo(Path.Combine(root, path));
        if (info.LinkTarget is not null)
        {
            diagnostics.Report(ProjectDiagnostics.LeavesProject, ProjectFiles.Place(path));
            return false;
        }

        return info.Exists;
    }

    private static List<string> Names(string root, string path, DiagnosticBag diagnostics)
    {
        try
        {
            var names = Directory.EnumerateFileSystemEntries(Path.Combine(root, path))
                .Select(entry => Path.GetFileName(entry))
                .Where(name => name.EndsWith(MigrationName.Extension, StringComparison.OrdinalIgnoreCase) && !name.StartsWith('.'))
                .Take(ProjectLimits.Files + 1)
                .Order(StringComparer.Ordinal)
                .ToList();
            if (names.Count > ProjectLimits.Files)
            {
                diagnostics.Report(ProjectDiagnostics.TooManyFiles, ProjectFiles.Place(path), ProjectLimits.Files.ToString(CultureInfo.InvariantCulture));
                return [];
            }

            for (var index = 0; index < names.Count; index++)
            {
                if (MigrationName.Number(names[index]) != index + 1)
                {
                    diagnostics.Report(MigrationDiagnostics.BadName, ProjectFiles.Place($"{path}/{names[index]}"), (index + 1).ToString("D4", CultureInfo.InvariantCulture));
                    return [];
                }
            }

            return names;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(ProjectDiagnostics.Unreadable, ProjectFiles.Place(path), "the folder cannot be listed");
            return [];
        }
    }
}
