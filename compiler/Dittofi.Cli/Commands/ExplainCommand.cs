using System.CommandLine;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Diagnostics.Output;

namespace Dittofi.Cli.Commands;

/// <summary><c>dittofi explain</c>: prints the page of a code.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliConsole console)
    {
        var code = new Argument<string?>("code")
        {
            Description = "A code such as DIT0106; without one, all are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        ProjectOptions.RefuseOptions(code);
        var command = new Command("explain", "Explains a finding: why the rule stands, what is wrong and what is right.") { code };
        command.SetAction(parsed => Run(parsed.GetValue(code), console));
        return command;
    }

    private static int Run(string? code, CliConsole console)
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

        var nearest = NameSuggester.Nearest(full, DiagnosticCatalog.All.Select(descriptor => descriptor.Code));
        var hint = nearest is null ? "'dittofi explain' lists all." : $"Did you mean {nearest}?";
        console.Error.WriteLine($"dittofi: there is no code '{TerminalText.Escape(code)}'. {hint}");
        return ExitCode.Usage;
    }
}
