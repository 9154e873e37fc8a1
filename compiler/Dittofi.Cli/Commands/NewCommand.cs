using System.CommandLine;
using Dittofi.Cli.NewProject;
using Dittofi.Compiler.Diagnostics.Output;
using Dittofi.Compiler.Output;

namespace Dittofi.Cli.Commands;

/// <summary><c>dittofi new</c>: writes a small project that builds and answers.</summary>
internal static class NewCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliConsole console)
    {
        var folder = new Argument<string>("folder") { Description = "The folder to make; its name becomes the project's." };
        ProjectOptions.RefuseOptions(folder);
        var command = new Command("new", "Makes a small project that builds and answers.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), console));
        return command;
    }

    private static int Run(string folder, CliConsole console)
    {
        var shown = TerminalText.Escape(folder);
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (ProjectName.From(Path.GetFileName(path)) is not { } name)
        {
            console.Error.WriteLine($"dittofi: the name of '{shown}' cannot name a project; it needs a letter from a to z at its start.");
            return ExitCode.Usage;
        }

        try
        {
            if (!NewProjectWriter.TryWrite(path, NewProjectTemplate.Files(name)))
            {
                console.Error.WriteLine($"dittofi: '{shown}' is not empty; nothing was written. Choose another folder.");
                return ExitCode.Usage;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"dittofi: '{shown}' cannot be written: {TerminalText.Escape(e.Message)}");
            return ExitCode.Usage;
        }

        console.Output.WriteLine(TerminalText.Escape(path));
        console.Error.WriteLine($"Made the project {name}. Next: dittofi run {ShellText.Quote(shown)}");
        return ExitCode.Fine;
    }
}
