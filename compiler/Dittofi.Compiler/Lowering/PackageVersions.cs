using System.Collections.Frozen;

namespace Dittofi.Compiler.Lowering;

/// <summary>The versions of the packages of emitted services: those that the compiler is built with, listed by its project file.</summary>
internal static class PackageVersions
{
    private const string Resource = "package-versions.txt";

    private static readonly FrozenDictionary<string, string> _versions = Read();

    /// <summary>The version of a package.</summary>
    /// <exception cref="KeyNotFoundException">The package is not among the central versions.</exception>
    public static string Of(string package) => _versions[package];

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(PackageVersions).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' '))
            .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }
}
