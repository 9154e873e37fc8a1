namespace Dittofi.Compiler.Output;

/// <summary>The names that the writer keeps for itself.</summary>
internal static class OutputNames
{
    /// <summary>No planned file starts with it.</summary>
    public const string Prefix = ".dittofi-";

    public const string Manifest = ".dittofi-manifest.json";

    /// <summary>The folder beside the output folder in which the next output is prepared.</summary>
    public static string Staging(string root) => Beside(root, "staging");

    /// <summary>The file beside the output folder that is held open while a build writes.</summary>
    public static string Lock(string root) => Beside(root, "lock");

    private static string Beside(string root, string what) =>
        Path.Combine(Path.GetDirectoryName(root) ?? root, $".{Path.GetFileName(root)}.dittofi-{what}");
}
