namespace Dittofi.Compiler.Tests.Cases;

/// <summary>The case folders: every `tests/cases/&lt;area&gt;/&lt;case&gt;/`, in ordinal order.</summary>
internal static class CaseFolders
{
    private static readonly string Root = Repository.At("tests/cases");

    /// <summary>The names, as `area/case`.</summary>
    public static IEnumerable<string> Names =>
        !Directory.Exists(Root)
            ? []
            : Directory.EnumerateDirectories(Root)
                .SelectMany(Directory.EnumerateDirectories)
                .Select(folder => Path.GetRelativePath(Root, folder).Replace('\\', '/'))
                .Order(StringComparer.Ordinal);

    public static string PathOf(string name) => Path.Combine([Root, .. name.Split('/')]);
}
