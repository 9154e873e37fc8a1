using Dittofi.Compiler;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Diagnostics.Output;
using Dittofi.Compiler.Project;

namespace Dittofi.Cli;

/// <summary>Reads the project that a command names.</summary>
internal static class ProjectLoader
{
    /// <summary>The project, or null when the folder is none or a file of it was refused.</summary>
    /// <param name="folder">The project folder.</param>
    /// <param name="outputFolder">Where builds write.</param>
    /// <param name="diagnostics">Takes what is wrong with the files.</param>
    public static ProjectInput? Load(string folder, string outputFolder, DiagnosticBag diagnostics)
    {
        var files = ProjectFiles.Read(folder, outputFolder, diagnostics);

        var migrations = MigrationFiles.Read(folder, diagnostics);

        // A file that is missing would show up as a hundred unknown names.
        return diagnostics.HasErrors ? null : new ProjectInput(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), files) { Migrations = migrations };
    }

    /// <summary>Complains about a folder that does not exist.</summary>
    /// <returns>Whether it exists.</returns>
    public static bool Exists(string folder, CliConsole console)
    {
        if (Directory.Exists(folder))
        {
            return true;
        }

        if (File.Exists(folder))
        {
            console.Error.WriteLine($"dittofi: '{TerminalText.Escape(folder)}' is a file; name the project folder, the one with dittofi.yaml.");
            return false;
        }

        console.Error.WriteLine($"dittofi: there is no folder '{TerminalText.Escape(folder)}'.");
        return false;
    }
}
