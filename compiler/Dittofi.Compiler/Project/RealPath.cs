namespace Dittofi.Compiler.Project;

/// <summary>Where a path really leads, every link in it followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path without links, or null when it leads nowhere or in a circle.</summary>
    public static string? Of(string path)
    {
        var links = 0;
        var pending = new Stack<string>();
        var full = Path.GetFullPath(path);
        var root = Path.GetPathRoot(full) ?? string.Empty;
        PushSegments(pending, full[root.Length..]);
        var real = root;
        while (pending.TryPop(out var segment))
        {
            var next = Path.GetFullPath(Path.Combine(real, segment));
            var info = new FileInfo(next);
            if (!info.Exists && !Directory.Exists(next) && info.LinkTarget is null)
            {
                return null;
            }

            if (info.LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            links++;
            if (links > MostLinks)
            {
                return null;
            }

            if (Path.IsPathRooted(target))
            {
                real = Path.GetPathRoot(target) ?? root;
                target = target[real.Length..];
            }

            PushSegments(pending, target);
        }

        return real;
    }

    /// <summary>Whether a real path is a folder or lies below it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path == folder || path.StartsWith(prefix, StringComparison.Ordinal);
    }

    private static void PushSegments(Stack<string> pending, string path)
    {
        var segments = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (var i = segments.Length - 1; i >= 0; i--)
        {
            pending.Push(segments[i]);
        }
    }
}
