using System.Collections.Immutable;
using System.Globalization;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Text;

namespace Dittofi.Compiler.Project;

/// <summary>Reads the definitions of a project folder (language page, section 1); the only place that does.</summary>
internal static class ProjectFiles
{
    /// <summary>The file that makes a folder a project.</summary>
    public const string ProjectFile = "dittofi.yaml";

    /// <summary>Reads <c>dittofi.yaml</c> and then every other definition below the folder, in ordinal path order.</summary>
    /// <param name="folder">The project folder.</param>
    /// <param name="outputFolder">The folder that builds write to; left out when it lies below the project.</param>
    /// <param name="diagnostics">Takes what is wrong with the files; a file that is refused is not in the result.</param>
    public static ImmutableArray<SourceText> Read(string folder, string outputFolder, DiagnosticBag diagnostics)
    {
        if (RealPath.Of(folder) is not { } root || !Directory.Exists(root))
        {
            diagnostics.Report(ProjectDiagnostics.NoProject, Place(ProjectFile));
            return [];
        }

        var paths = new ProjectWalk(root, Path.GetFullPath(outputFolder), diagnostics).Run();
        if (paths.Count > ProjectLimits.Files)
        {
            diagnostics.Report(ProjectDiagnostics.TooManyFiles, Place(ProjectFile), ProjectLimits.Files.ToString(CultureInfo.InvariantCulture));
            return [];
        }

        if (!paths.Remove(ProjectFile))
        {
            diagnostics.Report(ProjectDiagnostics.NoProject, Place(ProjectFile));
            return [];
        }

        var reader = new DefinitionFileReader(root, diagnostics);
        var sources = ImmutableArray.CreateBuilder<SourceText>(paths.Count + 1);
        foreach (var path in paths.Order(StringComparer.Ordinal).Prepend(ProjectFile))
        {
            if (reader.Read(path) is { } source)
            {
                sources.Add(source);
            }
        }

        return sources.ToImmutable();
    }

    /// <summary>A file as a whole, for findings about it rather than about its text.</summary>
    public static SourceSpan Place(string path) => new(new SourceText(path, string.Empty), 0, 0);
}
