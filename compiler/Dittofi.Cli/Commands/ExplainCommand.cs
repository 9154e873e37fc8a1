using System.CommandLine;
using Dittofi.Compiler;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Diagnostics.Output;
using Dittofi.Compiler.Syntax;

namespace Dittofi.Cli.Commands;

/// <summary><c>dittofi explain</c>: prints the page of a code, or the statements of an action.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliConsole console)
    {
        var code = new Argument<string?>("code")
        {
            Description = "A code such as DIT0106, or the name of an action or endpoint; without either, all codes are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        ProjectOptions.RefuseOptions(code);
        var folder = ProjectOptions.Folder();
        var command = new Command("explain", "Explains a finding: why the rule stands, what is wrong and what is right. Of an action it tells the statements that it sends, what finds their rows, and its transaction.") { code, folder };
        command.SetAction(parsed => Run(parsed.GetValue(code), parsed.GetRequiredValue(folder), console));
        return command;
    }

    private static int Run(string? code, string folder, CliConsole console)
    {
        if (code is null)
        {
            foreach (var known in DiagnosticCatalog.All)
            {
                console.Output.WriteLine($"{known.Code}  {known.Title}");
            }

            return ExitCode.Fine;
        }

        var full = code.Length is > 0 and <= 4 && code.All(char.IsAsciiDigit) ? "DIT" + code.PadLeft(4, '0') : code;
        if (DiagnosticCatalog.Find(full) is { } found)
        {
            var severity = found.Severity == DiagnosticSeverity.Error ? "error" : "warning";
            console.Output.WriteLine($"{found.Code}: {found.Title} ({severity})\n\n{found.Explanation.ReplaceLineEndings("\n")}");
            return ExitCode.Fine;
        }

        return full.Length > 2 && full.StartsWith("DIT", StringComparison.OrdinalIgnoreCase) && full[3..].All(char.IsAsciiDigit)
            ? NoCode(code, full, console)
            : ExplainAction(code, folder, console);
    }

    private static int ExplainAction(string name, string folder, CliConsole console)
    {
        if (!ProjectLoader.Exists(folder, console))
        {
            return ExitCode.Usage;
        }

        var bag = new DiagnosticBag();
        var explained = ProjectLoader.Load(folder, Path.Combine(folder, BuildStep.DefaultOutput), bag) is { } input ? Compilation.Explain(input) : null;
        var found = explained?.Diagnostics ?? bag.ToSorted();
        if (explained is null || found.Any(each => each.Descriptor.Severity == DiagnosticSeverity.Error))
        {
            Findings.Print(found, DiagnosticFormats.Names[0], console);
            return ExitCode.Errors;
        }

        // What an 'api' makes goes by the name that 'dittofi expand' prints, too.
        var joined = EndpointName.Joined(name);
        var meant = explained.Actions.Where(action => action.Action == joined || action.Endpoint == joined).ToList();
        if (meant.Count == 0)
        {
            var names = explained.Actions.SelectMany(action => new[] { action.Action, action.Endpoint }).OfType<string>().Distinct().ToList();
            var near = NameSuggester.Nearest(name, names.Concat(name.Contains('.', StringComparison.Ordinal) ? names.SelectMany(EndpointName.Spellings) : []));
            console.Error.WriteLine($"dittofi: there is no action '{TerminalText.Escape(name)}', and no such code. {(near is null ? "'dittofi explain' lists all codes." : $"Did you mean {near}?")}");
            return ExitCode.Usage;
        }

        console.Output.Write(string.Join('\n', meant.Select(action => action.Text)));
        return ExitCode.Fine;
    }

    private static int NoCode(string code, string full, CliConsole console)
    {
        var nearest = NameSuggester.Nearest(full, DiagnosticCatalog.All.Select(descriptor => descriptor.Code));
        var hint = nearest is null ? "'dittofi explain' lists all." : $"Did you mean {nearest}?";
        console.Error.WriteLine($"dittofi: there is no code '{TerminalText.Escape(code)}'. {hint}");
        return ExitCode.Usage;
    }
}
