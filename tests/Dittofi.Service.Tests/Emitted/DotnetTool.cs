using System.Diagnostics;
using Dittofi.Service.Tests.Hosting;

namespace Dittofi.Service.Tests.Emitted;

/// <summary>The SDK's own command on an emitted project, as its owner would give it.</summary>
internal static class DotnetTool
{
    /// <summary>Runs it in a folder; an exit code other than 0 is an error that shows the output.</summary>
    public static async Task RunAsync(string folder, string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder };
        // Servers that outlive the command would keep its output open, which is then never read to an end.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        (await Command.RunAsync(start, cancellationToken)).EnsureSuccess($"dotnet {string.Join(' ', arguments)}");
    }
}
