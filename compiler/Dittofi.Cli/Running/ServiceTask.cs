using System.ComponentModel;
using System.Diagnostics;
using Dittofi.Compiler.Diagnostics.Output;

namespace Dittofi.Cli.Running;

/// <summary>A service that is started to do something else than to serve, and ends.</summary>
internal static class ServiceTask
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="program">The compiled program.</param>
    /// <param name="folder">The folder it runs in: that in which <c>dittofi run</c> runs it.</param>
    /// <param name="environment">Variables that say what to do; null leaves one as it is.</param>
    /// <param name="console">Takes what it prints.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string program, string folder, IReadOnlyDictionary<string, string?> environment, CliConsole console)
    {
        var start = new ProcessStartInfo(ServiceProcess.Host, [program])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetFullPath(folder),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            if (value is not null)
            {
                start.Environment[name] = value;
            }
        }

        try
        {
            using var service = Process.Start(start);
            if (service is null)
            {
                return ExitCode.Fault;
            }

            service.ErrorDataReceived += (_, line) => Print(line.Data is { } text ? "dittofi: " + TerminalText.Escape(text) : null, console.Error);
            service.BeginErrorReadLine();
            while (service.StandardOutput.ReadLine() is { } line)
            {
                Print(line, console.Output);
            }

            service.WaitForExit();
            return service.ExitCode == 0 ? ExitCode.Fine : ExitCode.Errors;
        }
        catch (Win32Exception)
        {
            console.Error.WriteLine(ServiceProcess.NoHost);
            return ExitCode.Usage;
        }
    }

    private static void Print(string? line, TextWriter writer)
    {
        if (line is not null)
        {
            writer.WriteLine(line);
        }
    }
}
