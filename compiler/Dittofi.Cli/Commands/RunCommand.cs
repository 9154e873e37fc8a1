using System.CommandLine;
using System.Text;
using Dittofi.Cli.Running;
using Dittofi.Compiler.Diagnostics.Output;

namespace Dittofi.Cli.Commands;

/// <summary><c>dittofi run</c>: builds the service and serves it.</summary>
internal static class RunCommand
{
    private const string Requests = ".http";

    /// <summary>Makes the command.</summary>
    public static Command Create(CliConsole console)
    {
        var folder = ProjectOptions.Folder();
        var command = new Command("run", "Builds the service and serves it until Ctrl+C.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder), console));
        return command;
    }

    private static int Run(string folder, CliConsole console)
    {
        if (!ProjectLoader.Exists(folder, console))
        {
            return ExitCode.Usage;
        }

        var urls = ServiceUrls.FromEnvironment();
        if (urls.FirstUnreadable() is { } unreadable)
        {
            console.Error.WriteLine($"dittofi: '{TerminalText.Escape(unreadable)}' in {ServiceUrls.Variable} is no address; write it like http://127.0.0.1:5000.");
            return ExitCode.Usage;
        }

        // The service's own lines go to stdout, so the findings go aside.
        var aside = console with { Output = console.Error };
        if (urls.FirstBusy() is { } busy)
        {
            // Who looks for another port in vain has mistakes to mend first.
            if (!CheckCommand.IsSound(folder, aside))
            {
                return ExitCode.Errors;
            }

            var again = folder == "." ? "dittofi run" : $"dittofi run {ShellText.Quote(TerminalText.Escape(folder))}";
            console.Error.WriteLine($"dittofi: {busy} is in use by another program. Stop that, or choose another port: {ServiceUrls.Variable}=http://127.0.0.1:{ServiceUrls.FreePort()} {again}");
            return ExitCode.Usage;
        }

        var code = BuildStep.Run(folder, output: null, DiagnosticFormats.Names[0], aside, out var built);
        if (code != ExitCode.Fine)
        {
            return code;
        }

        if (built?.Program is not { } program)
        {
            console.Error.WriteLine("dittofi: the build made no program to run.");
            return ExitCode.Fault;
        }

        return ServiceProcess.Run(Path.Combine(built.Folder, program), folder, urls, () => Announce(built, urls, console), console);
    }

    private static void Announce(BuiltService built, ServiceUrls urls, CliConsole console)
    {
        console.Error.WriteLine($"Serving {string.Join(", ", urls.All)} (Ctrl+C stops).");
        var requests = built.Files.FirstOrDefault(file => file.Path.EndsWith(Requests, StringComparison.Ordinal));
        foreach (var line in requests is null ? [] : CurlExamples.From(Encoding.UTF8.GetString(requests.Content.AsSpan()), urls.First))
        {
            console.Error.WriteLine($"  {TerminalText.Escape(line)}");
        }
    }
}
