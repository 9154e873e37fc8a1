namespace Dittofi.Compiler.Tests;

/// <summary>Where the repository is, found from the test program upwards, so that tests run from any folder.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The absolute path of a file or folder named from the root, with slashes.</summary>
    public static string At(string path) => Path.Combine([Root, .. path.Split('/')]);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dittofi.Compiler.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {start} holds Dittofi.Compiler.sln.");
    }
}
