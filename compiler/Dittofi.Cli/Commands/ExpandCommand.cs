using System.CommandLine;
using Dittofi.Compiler;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Diagnostics.Output;

namespace Dittofi.Cli.Commands;

/// <summary><c>dittofi expand</c>: prints the definitions that the <c>api</c> of models stands for.</summary>
internal static class ExpandCommand
{
    private const string Here = ".";

    /// <summary>Makes the command.</summary>
    public static Command Create(CliConsole console)
    {
        var words = new Argument<string[]>("folder|model")
        {
            Description = "The project folder (default: this one), a model of it (default: all that say 'api'), or both.",
            Arity = new ArgumentArity(0, 2),
        };
        ProjectOptions.RefuseOptions(words);
        var command = new Command("expand", "Prints the definitions that the 'api' of models stands for, ready to stand in its place.") { words };
        command.SetAction(parsed => Run(parsed.GetValue(words) ?? [], console));
        return command;
    }

    private static int Run(string[] words, CliConsole console)
    {
        // One word alone is the folder where there is one of that name, else a model of the project here.
        var (folder, model) = words switch
        {
            [] => (Here, null),
            [var word] => Directory.Exists(word) || word.AsSpan().ContainsAny('/', '\\', '.') ? (word, (string?)null) : (Here, word),
            _ => (words[0], words[1]),
        };
        if (!ProjectLoader.Exists(folder, console))
        {
            return ExitCode.Usage;
        }

        var bag = new DiagnosticBag();
        if (ProjectLoader.Load(folder, Path.Combine(folder, BuildStep.DefaultOutput), bag) is not { } input)
        {
            Findings.Print(bag.ToSorted(), DiagnosticFormats.Names[0], console with { Output = console.Error });
            return ExitCode.Errors;
        }

        var result = Compilation.Expand(input, model);
        if (Findings.Print(result.Diagnostics, DiagnosticFormats.Names[0], console with { Output = console.Error }))
        {
            return ExitCode.Errors;
        }

        if (model is not null && !result.Models.Contains(model))
        {
            var nearest = NameSuggester.Nearest(model, result.Models);
            console.Error.WriteLine($"dittofi: no model '{TerminalText.Escape(model)}' says 'api'.{(nearest is null ? "" : $" Did you mean {nearest}?")}");
            return ExitCode.Usage;
        }

        console.Output.Write(result.Text);
        if (result.Models.IsEmpty)
        {
            console.Error.WriteLine("No model says 'api'.");
        }

        return ExitCode.Fine;
    }
}
