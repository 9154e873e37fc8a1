namespace Dittofi.Compiler.Tests.Cases;

/// <summary>The case folders below `tests/cases/`, in ordinal order: the first folder on each way down that holds a file or `expected/`, or nothing at all.</summary>
internal static class CaseFolders
{
    /// <summary>The folder of a case that holds the emitted files to compare with.</summary>
    public const string Expected = "expected";

    /// <summary>The file under <see cref="Expected"/> that holds the statements of all actions.</summary>
    public const string Explained = "explain.txt";

    /// <summary>The file of a case that holds the diagnostics to compare with.</summary>
    public const string Diagnostics = "diagnostics.txt";

    private static readonly string Root = Repository.At("tests/cases");

    /// <summary>The names, as `area/case` or `area/part/case`.</summary>
    public static IEnumerable<string> Names =>
        !Directory.Exists(Root)
            ? []
            : Directory.EnumerateDirectories(Root)
                .SelectMany(Cases)
                .Select(folder => Path.GetRelativePath(Root, folder).Replace('\\', '/'))
                .Order(StringComparer.Ordinal);

    public static string PathOf(string name) => Path.Combine([Root, .. name.Split('/')]);

    private static IEnumerable<string> Cases(string folder)
    {
        var folders = Directory.GetDirectories(folder);
        var isCase = folders.Length == 0 || Directory.EnumerateFiles(folder).Any() || folders.Any(inner => Path.GetFileName(inner) == Expected);
        return isCase ? [folder] : folders.SelectMany(Cases);
    }
}
