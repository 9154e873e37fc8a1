using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Dittofi.Cli.Running;

/// <summary>Hands a signal on to another process.</summary>
internal static partial class ProcessSignals
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

    /// <summary>Sends a signal; a process that has ended, or never started, gets none.</summary>
    public static void Send(Process? process, PosixSignal signal)
    {
        if (process is null || process.HasExited || OperatingSystem.IsWindows())
        {
            // On Windows the console itself tells every process that shares it.
            return;
        }

        _ = Kill(process.Id, signal == PosixSignal.SIGTERM ? Terminate : Interrupt);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Kill(int process, int signal);
}
