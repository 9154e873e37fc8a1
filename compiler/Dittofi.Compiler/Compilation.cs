using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler;

/// <summary>The way from definitions to a service.</summary>
public static class Compilation
{
    /// <summary>Reads a project and tells what is wrong with it.</summary>
    public static CompilationResult Check(ProjectInput input)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var file in input.Files)
        {
            YamlReader.Read(file, diagnostics);
        }

        return new CompilationResult(diagnostics.ToSorted(), [], IsCompilerFault: false);
    }

    /// <summary>Reads a project and makes its service.</summary>
    public static CompilationResult Build(ProjectInput input, BuildOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Check(input);
    }
}
