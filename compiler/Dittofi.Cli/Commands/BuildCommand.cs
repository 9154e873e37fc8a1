using System.CommandLine;
using Dittofi.Compiler.Diagnostics.Output;

namespace Dittofi.Cli.Commands;

/// <summary><c>dittofi build</c>: writes the service, source and program.</summary>
internal static class BuildCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliConsole console)
    {
        var folder = ProjectOptions.Folder();
        var output = ProjectOptions.Output();
        var format = ProjectOptions.Format();
        var command = new Command("build", "Writes the service: its C#, and the compiled program.") { folder, output, format };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), parsed.GetValue(output), parsed.GetRequiredValue(format), console));
        return command;
    }

    private static int Run(string folder, string? output, string format, CliConsole console)
    {
        var code = BuildStep.Run(folder, output, format, console, out var built);
        if (code != ExitCode.Fine || built is null)
        {
            return code;
        }

        var changes = $"{built.Written.Written.Length} written, {built.Written.Unchanged} unchanged, {built.Written.Removed.Length} removed";
        console.Error.WriteLine($"Built {Findings.Count(built.Files.Length, "file")} ({changes}).");
        if (built.Program is { } program && format == DiagnosticFormats.Names[0])
        {
            console.Output.WriteLine(TerminalText.Escape(Path.Combine(built.Folder, program)));
        }

        return code;
    }
}
