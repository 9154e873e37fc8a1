using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dittofi.Compiler.Output;

/// <summary>What must change on disk so that the folder holds the planned files; made by looking only.</summary>
/// <param name="Writes">Files to write, the manifest last.</param>
/// <param name="Deletes">Stale files.</param>
/// <param name="Unchanged">How many files stand as they are.</param>
internal sealed record OutputPlan(ImmutableArray<PlannedWrite> Writes, ImmutableArray<PlannedDelete> Deletes, int Unchanged)
{
    /// <summary>Where case makes no difference to the file system, a file renamed in case only is still the same file of ours.</summary>
    private static readonly StringComparer _fileSystemNames =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <exception cref="OutputException">A path is unsafe or doubled, or something on disk is not ours to touch.</exception>
    public static OutputPlan Make(OutputFolder folder, IReadOnlyCollection<GeneratedFile> files)
    {
        CheckPaths(files);
        var recorded = folder.ReadManifest().Files.ToDictionary(_fileSystemNames);
        var writes = ImmutableArray.CreateBuilder<PlannedWrite>();
        var changed = new List<string>();
        var authors = new List<string>();
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        var unchanged = 0;
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var onDisk = folder.HashOf(file.Path);
            if (file.Ownership == FileOwnership.AuthorsOnceWritten && onDisk is not null)
            {
                unchanged++;
                continue;
            }

            var hash = OutputFolder.Hash(file.Content.AsSpan());
            if (file.Ownership == FileOwnership.Generated)
            {
                hashes.Add(file.Path, hash);
            }

            if (onDisk == hash)
            {
                unchanged++;
            }
            else if (onDisk is not null && recorded.GetValueOrDefault(file.Path) != onDisk)
            {
                (recorded.ContainsKey(file.Path) ? changed : authors).Add(file.Path);
            }
            else
            {
                writes.Add(new PlannedWrite(file.Path, onDisk, hash, file.Content));
            }
        }

        var deletes = Stale(folder, recorded, files, changed);
        Refuse(OutputProblem.ChangedFile, changed);
        Refuse(OutputProblem.AuthorsFile, authors);
        AddManifest(folder, writes, OutputManifest.Of(hashes));
        return new OutputPlan(writes.ToImmutable(), deletes, unchanged);
    }

    private static void CheckPaths(IReadOnlyCollection<GeneratedFile> files)
    {
        Refuse(OutputProblem.UnsafePath, [.. files.Select(file => file.Path).Where(path => !OutputPath.IsSafe(path))]);
        var paths = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Refuse(OutputProblem.DuplicatePath, [.. files.Select(file => file.Path).Where(path => !paths.Add(path))]);
        // `Models` as a file and `models/Shoe.cs` cannot both be; `Models/A.cs` and `models/B.cs` would be one folder here and two there.
        var folders = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Refuse(OutputProblem.DuplicatePath, [.. files.Select(file => file.Path).Where(path => Folders(path).Any(IsTaken))]);

        bool IsTaken(string folder) =>
            paths.Contains(folder) || (!folders.TryAdd(folder, folder) && !string.Equals(folders[folder], folder, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Folders(string path)
    {
        for (var index = path.IndexOf('/', StringComparison.Ordinal); index >= 0; index = path.IndexOf('/', index + 1))
        {
            yield return path[..index];
        }
    }

    private static ImmutableArray<PlannedDelete> Stale(
        OutputFolder folder, Dictionary<string, string> recorded, IEnumerable<GeneratedFile> files, List<string> changed)
    {
        var planned = files.Select(file => file.Path).ToHashSet(_fileSystemNames);
        var deletes = ImmutableArray.CreateBuilder<PlannedDelete>();
        foreach (var (path, hash) in recorded.Where(file => !planned.Contains(file.Key)).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var onDisk = folder.HashOf(path);
            if (onDisk == hash)
            {
                deletes.Add(new PlannedDelete(path, hash));
            }
            else if (onDisk is not null)
            {
                changed.Add(path);
            }
        }

        return deletes.ToImmutable();
    }

    private static void AddManifest(OutputFolder folder, ImmutableArray<PlannedWrite>.Builder writes, OutputManifest manifest)
    {
        var content = manifest.ToJson();
        var hash = OutputFolder.Hash(content);
        var onDisk = folder.HashOf(OutputNames.Manifest);
        if (onDisk != hash)
        {
            writes.Add(new PlannedWrite(OutputNames.Manifest, onDisk, hash, ImmutableCollectionsMarshal.AsImmutableArray(content)));
        }
    }

    private static void Refuse(OutputProblem problem, List<string> paths)
    {
        if (paths.Count > 0)
        {
            throw new OutputException(problem, [.. paths.Order(StringComparer.Ordinal)]);
        }
    }
}
