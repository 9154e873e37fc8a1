using System.Globalization;

namespace Dittofi.Service.Tests.Hosting;

/// <summary>
/// Tells whether a process listens on a port. A drill that kills a process proves nothing unless that process was the one
/// that answered: a wrapper or a stranger on the port would make it pass for the wrong reason.
/// </summary>
internal static class PortOwner
{
    private const string Listening = "0A";

    private static readonly string[] Tables = ["/proc/net/tcp", "/proc/net/tcp6"];

    public static async Task<bool> IsAsync(int processId, int port, CancellationToken cancellationToken) =>
        OperatingSystem.IsLinux()
            ? ListeningSockets(port).Any(socket => Holds(processId, socket))
            : await AskLsofAsync(processId, port, cancellationToken);

    // The columns of /proc/net/tcp: sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode.
    private static IEnumerable<string> ListeningSockets(int port)
    {
        var suffix = ":" + port.ToString("X4", CultureInfo.InvariantCulture);
        return from table in Tables
               where File.Exists(table)
               from line in File.ReadLines(table).Skip(1)
               let columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where columns[1].EndsWith(suffix, StringComparison.Ordinal) && columns[3] == Listening
               select $"socket:[{columns[9]}]";
    }

    private static bool Holds(int processId, string socket)
    {
        var descriptors = new DirectoryInfo($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/fd");
        return descriptors.Exists && descriptors.EnumerateFileSystemInfos().Any(each => each.LinkTarget == socket);
    }

    private static async Task<bool> AskLsofAsync(int processId, int port, CancellationToken cancellationToken)
    {
        var result = await Command.RunAsync("lsof", ["-nP", $"-iTCP:{port}", "-sTCP:LISTEN", "-t"], cancellationToken);
        return result.Output.Split('\n').Contains(processId.ToString(CultureInfo.InvariantCulture));
    }
}
