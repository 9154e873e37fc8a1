using System.Collections.Immutable;
using Dittofi.Compiler.Output;

namespace Dittofi.Cli;

/// <summary>A service on disk.</summary>
/// <param name="Folder">The output folder, a full path.</param>
/// <param name="Files">Its files.</param>
/// <param name="Written">What the build changed there.</param>
internal sealed record BuiltService(string Folder, ImmutableArray<GeneratedFile> Files, OutputResult Written)
{
    private const string Programs = "bin/";
    private const string ProgramMark = ".runtimeconfig.json";

    /// <summary>The compiled program relative to the folder, or null when the build made none.</summary>
    public string? Program
    {
        get
        {
            foreach (var file in Files)
            {
                if (file.Path.StartsWith(Programs, StringComparison.Ordinal) && file.Path.EndsWith(ProgramMark, StringComparison.Ordinal))
                {
                    return file.Path[..^ProgramMark.Length] + ".dll";
                }
            }

            return null;
        }
    }

    /// <summary>The content of a file, or null.</summary>
    public ImmutableArray<byte>? Content(string path)
    {
        foreach (var file in Files)
        {
            if (file.Path == path)
            {
                return file.Content;
            }
        }

        return null;
    }
}
