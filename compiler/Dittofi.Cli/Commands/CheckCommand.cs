using System.CommandLine;
using Dittofi.Compiler;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Diagnostics.Output;

namespace Dittofi.Cli.Commands;

/// <summary><c>dittofi check</c>: tells what is wrong with a project and writes nothing.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliConsole console)
    {
        var folder = ProjectOptions.Folder();
        var format = ProjectOptions.Format();
        var command = new Command("check", "Tells what is wrong with a project; writes nothing.") { folder, format };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(format), console));
        return command;
    }

    /// <summary>Whether a project has no errors; those that it has are printed.</summary>
    public static bool IsSound(string folder, CliConsole console)
    {
        var bag = new DiagnosticBag();
        var found = ProjectLoader.Load(folder, Path.Combine(folder, BuildStep.DefaultOutput), bag) is { } input ? Compilation.Check(input).Diagnostics : bag.ToSorted();
        return found.All(each => each.Descriptor.Severity != DiagnosticSeverity.Error) || !Findings.Print(found, DiagnosticFormats.Names[0], console);
    }

    private static int Run(string folder, string format, CliConsole console)
    {
        if (!ProjectLoader.Exists(folder, console))
        {
            return ExitCode.Usage;
        }

        var bag = new DiagnosticBag();
        if (ProjectLoader.Load(folder, Path.Combine(folder, BuildStep.DefaultOutput), bag) is not { } input)
        {
            Findings.Print(bag.ToSorted(), format, console);
            return ExitCode.Errors;
        }

        var result = Compilation.Check(input);
        if (Findings.Print(result.Diagnostics, format, console))
        {
            return result.IsCompilerFault ? ExitCode.Fault : ExitCode.Errors;
        }

        console.Error.WriteLine($"No errors in {Findings.Count(input.Files.Length, "file")}.");
        return ExitCode.Fine;
    }
}
