using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dittofi.Cli.Running;

/// <summary>The running service: it shares our console and gets the signals that we get.</summary>
internal static class ServiceProcess
{
    /// <summary>What is said where <see cref="Host"/> is not there.</summary>
    public const string NoHost = "dittofi: 'dotnet' was not found; install the .NET 10 runtime, or name the program in DOTNET_HOST_PATH.";

    /// <summary>The program that runs compiled services.</summary>
    public static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Starts a service and waits for its end.</summary>
    /// <param name="program">The compiled program.</param>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="urls">Where it listens.</param>
    /// <param name="whenListening">What to do once it listens; not done when it ends before.</param>
    /// <param name="console">Takes complaints.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string program, string folder, ServiceUrls urls, Action whenListening, CliConsole console)
    {
        var start = new ProcessStartInfo(Host, [program])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetFullPath(folder),
        };
        start.Environment[ServiceUrls.Variable] = string.Join(';', urls.All);
        UseReadableLog(start);
        var wasAsked = false;
        Process? service = null;
        void Forward(PosixSignalContext context)
        {
            // Cancelled so that we outlive the service and can hand on how it ended.
            context.Cancel = true;
            wasAsked = true;
            ProcessSignals.Send(service, context.Signal);
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Forward);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Forward);
        try
        {
            service = Process.Start(start);
        }
        catch (Win32Exception)
        {
            console.Error.WriteLine(NoHost);
            return ExitCode.Usage;
        }

        if (service is null)
        {
            return ExitCode.Fault;
        }

        using (service)
        {
            while (!service.WaitForExit(TimeSpan.FromMilliseconds(50)))
            {
                if (urls.IsFirstOpen())
                {
                    whenListening();
                    break;
                }
            }

            service.WaitForExit();
            if (service.ExitCode == 0 || wasAsked)
            {
                return ExitCode.Fine;
            }

            console.Error.WriteLine($"dittofi: the service ended with {service.ExitCode}.");
            return ExitCode.Errors;
        }
    }

    // Whoever runs it here reads along; a program that reads the log gets the lines of a deployed service.
    private static void UseReadableLog(ProcessStartInfo start)
    {
        if (Console.IsOutputRedirected)
        {
            return;
        }

        start.Environment.TryAdd("Logging__Console__FormatterName", "simple");
        start.Environment.TryAdd("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Warning");
    }
}
