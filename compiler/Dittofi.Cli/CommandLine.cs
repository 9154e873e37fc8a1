using System.CommandLine;
using System.CommandLine.Help;
using Dittofi.Cli.Commands;
using Dittofi.Cli.Running;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Diagnostics.Output;

namespace Dittofi.Cli;

/// <summary>From arguments to an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="console">Takes what it prints.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, CliConsole console)
    {
        try
        {
            var parsed = Root(console).Parse(arguments);
            if (parsed.Errors.Count == 0 || parsed.Action is HelpWithExamples)
            {
                return parsed.Invoke(new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                    Output = console.Output,
                    Error = console.Error,
                });
            }

            var command = parsed.CommandResult.Command;
            if (command is RootCommand && parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-'))
            {
                var nearest = NameSuggester.Nearest(word, command.Subcommands.Select(known => known.Name));
                console.Error.WriteLine($"dittofi: there is no command '{TerminalText.Escape(word)}'. {(nearest is null ? "Try 'dittofi --help'." : $"Did you mean '{nearest}'?")}");
                return ExitCode.Usage;
            }

            if (command.Name == "run" && arguments.Any(word => word is "--port" or "-p" or "--url" or "--urls"))
            {
                console.Error.WriteLine($"dittofi: the address is in a variable: {ServiceUrls.Variable}=http://127.0.0.1:8080 dittofi run");
                return ExitCode.Usage;
            }

            foreach (var error in parsed.Errors)
            {
                console.Error.WriteLine($"dittofi: {TerminalText.Escape(OneLine(error.Message))}");
            }

            console.Error.WriteLine(command is RootCommand ? "Try 'dittofi --help'." : $"Try 'dittofi {Path(command)} --help'.");
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return ReportFault(e, console);
        }
    }

    private static RootCommand Root(CliConsole console)
    {
        var root = new RootCommand("Turns YAML definitions into a running, compiled web service.")
        {
            NewCommand.Create(console),
            CheckCommand.Create(console),
            BuildCommand.Create(console),
            RunCommand.Create(console),
            MigrateCommand.Create(console),
            ExplainCommand.Create(console),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help } helpOption)
            {
                helpOption.Action = new HelpWithExamples(help);
            }
        }

        return root;
    }

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault(parent => parent is not RootCommand) is { } parent ? $"{Path(parent)} {command.Name}" : command.Name;

    private static string OneLine(string message) =>
        string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int ReportFault(Exception e, CliConsole console)
    {
        console.Error.WriteLine("dittofi: this is a fault of the compiler, not of your definitions. Please report it, with the definitions that show it.");
        console.Error.WriteLine(console.IsDebug ? e.ToString() : $"({e.GetType().Name}; DITTOFI_DEBUG=1 shows where.)");
        return ExitCode.Fault;
    }
}
