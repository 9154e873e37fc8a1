using System.Security.Cryptography;

namespace Dittofi.Compiler.Output;

/// <summary>What is on disk below the output folder. Every path goes through <see cref="Resolve"/>, which no link leads out of the folder.</summary>
internal sealed class OutputFolder
{
    private OutputFolder(string root) => Root = root;

    /// <summary>The full path; when the folder itself is a link, the one it leads to.</summary>
    public string Root { get; }

    public static OutputFolder Open(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetPathRoot(full) == full)
        {
            throw new OutputException(OutputProblem.RootFolder, path);
        }

        if (File.Exists(full))
        {
            throw new OutputException(OutputProblem.NotAFolder, path);
        }

        var target = new DirectoryInfo(full).LinkTarget is null ? null : Directory.ResolveLinkTarget(full, returnFinalTarget: true);
        return new OutputFolder(target?.FullName ?? full);
    }

    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The full path of a file in the folder.</summary>
    /// <exception cref="OutputException">The path is unsafe, a link is in its way, or a file stands where a folder must.</exception>
    public string Resolve(string path)
    {
        if (path != OutputNames.Manifest && !OutputPath.IsSafe(path))
        {
            throw new OutputException(OutputProblem.UnsafePath, path);
        }

        var segments = path.Split('/');
        var current = Root;
        for (var index = 0; index < segments.Length; index++)
        {
            current = Path.Combine(current, segments[index]);
            var entry = new FileInfo(current);
            if (entry.LinkTarget is not null)
            {
                throw new OutputException(OutputProblem.Link, string.Join('/', segments[..(index + 1)]));
            }

            var isLast = index == segments.Length - 1;
            if (isLast ? Directory.Exists(current) : entry.Exists)
            {
                throw new OutputException(OutputProblem.WrongKind, string.Join('/', segments[..(index + 1)]));
            }
        }

        return current;
    }

    /// <summary>The hash of the file, null when there is none.</summary>
    public string? HashOf(string path)
    {
        var full = Resolve(path);
        return File.Exists(full) ? Hash(File.ReadAllBytes(full)) : null;
    }

    /// <exception cref="OutputException">The folder holds files and is not ours, or its manifest is broken.</exception>
    public OutputManifest ReadManifest()
    {
        var path = Resolve(OutputNames.Manifest);
        if (File.Exists(path))
        {
            return OutputManifest.Parse(File.ReadAllBytes(path));
        }

        return Directory.Exists(Root) && Directory.EnumerateFileSystemEntries(Root).Any()
            ? throw new OutputException(OutputProblem.ForeignFolder, Root)
            : OutputManifest.Empty;
    }
}
