using System.Collections.Immutable;
using Dittofi.Compiler;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Diagnostics.Output;
using Dittofi.Compiler.Output;
using Dittofi.Compiler.Project;

namespace Dittofi.Cli;

/// <summary>The build that <c>build</c> and <c>run</c> share.</summary>
internal static class BuildStep
{
    /// <summary>Where a build writes unless told otherwise, below the project folder.</summary>
    public const string DefaultOutput = "out";

    /// <summary>Builds a project and writes its output.</summary>
    /// <param name="folder">The project folder.</param>
    /// <param name="output">Where to write; null for the default.</param>
    /// <param name="format">The format of findings.</param>
    /// <param name="console">Takes what is printed.</param>
    /// <param name="built">What was built, when the answer is <see cref="ExitCode.Fine"/>.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string folder, string? output, string format, CliConsole console, out BuiltService? built)
    {
        built = null;
        if (!ProjectLoader.Exists(folder, console))
        {
            return ExitCode.Usage;
        }

        var outputFolder = Path.GetFullPath(output ?? Path.Combine(folder, DefaultOutput));
        if (output is null && LeadsOut(outputFolder, folder))
        {
            console.Error.WriteLine($"dittofi: nothing was written: '{DefaultOutput}' is a link that leads out of the project. Replace it by a folder, or say with --output where to write.");
            return ExitCode.Usage;
        }

        var bag = new DiagnosticBag();
        if (ProjectLoader.Load(folder, outputFolder, bag) is not { } input)
        {
            Findings.Print(bag.ToSorted(), format, console);
            return ExitCode.Errors;
        }

        var result = Compilation.Build(input, new BuildOptions());
        if (Findings.Print(result.Diagnostics, format, console))
        {
            return result.IsCompilerFault ? ExitCode.Fault : ExitCode.Errors;
        }

        return Write(outputFolder, result.Files, console, out built);
    }

    // A project that comes from elsewhere must not choose where on this machine a build writes.
    private static bool LeadsOut(string outputFolder, string folder) =>
        new DirectoryInfo(outputFolder).LinkTarget is not null
        && (RealPath.Of(outputFolder) is not { } target || RealPath.Of(folder) is not { } root || !RealPath.IsWithin(target, root));

    private static int Write(string outputFolder, ImmutableArray<GeneratedFile> files, CliConsole console, out BuiltService? built)
    {
        built = null;
        try
        {
            var written = new OutputWriter().Write(outputFolder, files);
            if (written.IsRepaired)
            {
                console.Error.WriteLine("The output folder held a build that was stopped half way; it has been made whole.");
            }

            built = new BuiltService(outputFolder, files, written);
            return ExitCode.Fine;
        }
        catch (OutputException e) when (e.Kind is not (OutputProblem.UnsafePath or OutputProblem.DuplicatePath))
        {
            console.Error.WriteLine($"dittofi: nothing was written: {TerminalText.Escape(OutputWords.Of(e))}");
            return ExitCode.Usage;
        }
    }
}
