using Dittofi.Compiler.Diagnostics;

namespace Dittofi.Compiler.Project;

/// <summary>Finds the definition files of a folder without opening one and without following a link to a folder.</summary>
internal sealed class ProjectWalk(string root, string outputFolder, DiagnosticBag diagnostics)
{
    private const string TestFolder = "tests";
    private const string DefaultOutputFolder = "out";

    private readonly HashSet<string> found = new(StringComparer.Ordinal);

    /// <summary>The paths found, relative to the root, with forward slashes; one more than allowed when there are too many.</summary>
    public HashSet<string> Run()
    {
        var folders = new Stack<(string Path, int Depth)>();
        folders.Push((string.Empty, 0));
        while (found.Count <= ProjectLimits.Files && folders.TryPop(out var folder))
        {
            var info = new DirectoryInfo(Path.Combine(root, folder.Path));
            try
            {
                foreach (var entry in info.EnumerateFileSystemInfos())
                {
                    var path = folder.Path.Length == 0 ? entry.Name : $"{folder.Path}/{entry.Name}";
                    Take(entry, path, folder.Depth, folders);
                    if (found.Count > ProjectLimits.Files)
                    {
                        break;
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                diagnostics.Report(ProjectDiagnostics.Unreadable, ProjectFiles.Place(folder.Path), "the folder cannot be listed");
            }
        }

        return found;
    }

    private void Take(FileSystemInfo entry, string path, int depth, Stack<(string Path, int Depth)> folders)
    {
        var isDefinition = entry.Name.EndsWith(".yaml", StringComparison.Ordinal) || entry.Name.EndsWith(".yml", StringComparison.Ordinal);
        var isFolder = (entry.Attributes & FileAttributes.Directory) != 0;
        if (entry.Name.StartsWith('.'))
        {
            return;
        }

        if (IsOutOfReach(entry))
        {
            // Files of other kinds are none of ours; a folder could hold definitions.
            if (isDefinition || entry is DirectoryInfo)
            {
                diagnostics.Report(ProjectDiagnostics.Unreadable, ProjectFiles.Place(path), "its name is not UTF-8");
            }
        }
        else if (isDefinition && isFolder)
        {
            diagnostics.Report(ProjectDiagnostics.NotAFile, ProjectFiles.Place(path), "a folder");
        }
        else if (isDefinition)
        {
            found.Add(path);
        }
        else if (isFolder && entry.LinkTarget is not null && !IsLeftOut(entry, path))
        {
            RefuseForeignFolder(entry, path);
        }
        else if (isFolder && depth < ProjectLimits.Depth && !IsLeftOut(entry, path))
        {
            folders.Push((path, depth + 1));
        }
    }

    // A name that is not UTF-8 comes out as one with replacement characters, under which there is nothing; its attributes are then all set at once.
    private static bool IsOutOfReach(FileSystemInfo entry) =>
        entry.Name.Contains('\uFFFD', StringComparison.Ordinal) && entry.LinkTarget is null && !Path.Exists(entry.FullName);

    // A link to a folder inside the project is passed over: its files are read where they stand.
    private void RefuseForeignFolder(FileSystemInfo entry, string path)
    {
        if (RealPath.Of(entry.FullName) is { } target && !RealPath.IsWithin(target, root))
        {
            diagnostics.Report(ProjectDiagnostics.LeavesProject, ProjectFiles.Place(path));
        }
    }

    private bool IsLeftOut(FileSystemInfo entry, string path) =>
        path is TestFolder or DefaultOutputFolder || RealPath.IsWithin(entry.FullName, outputFolder);
}
