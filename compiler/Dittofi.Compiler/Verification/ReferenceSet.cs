using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dittofi.Compiler.Verification;

/// <summary>The reference assemblies that services are compiled against; loaded once, shared by all compilations.</summary>
internal sealed class ReferenceSet
{
    private static readonly Lazy<ReferenceSet> _default = new(() => Load(Path.Combine(AppContext.BaseDirectory, "service", "ref")));

    private ReferenceSet(ImmutableArray<MetadataReference> references) => References = references;

    /// <summary>Those that lie beside the compiler.</summary>
    public static ReferenceSet Default => _default.Value;

    public ImmutableArray<MetadataReference> References { get; }

    /// <summary>The same and one more assembly, held in memory.</summary>
    public ReferenceSet With(ImmutableArray<byte> assembly) => new(References.Add(MetadataReference.CreateFromImage(assembly)));

    /// <summary>Every `.dll` of the folders, in ordinal order of the file names, so that the order of a directory makes no difference.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ReferenceSet Load(params IEnumerable<string> folders)
    {
        var paths = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll")).OrderBy(Path.GetFileName, StringComparer.Ordinal);
        return new ReferenceSet([.. paths.Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))]);
    }
}
