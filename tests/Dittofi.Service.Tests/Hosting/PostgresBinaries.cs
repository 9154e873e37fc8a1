namespace Dittofi.Service.Tests.Hosting;

/// <summary>Finds PostgreSQL's server programs and says how this user may run them.</summary>
internal static class PostgresBinaries
{
    private const string DebianRoot = "/usr/lib/postgresql";

    /// <summary>The folder that holds initdb and pg_ctl. Their absence is an error, never a reason to skip.</summary>
    public static string Folder { get; } = Find()
        ?? throw new InvalidOperationException("PostgreSQL's initdb was found neither on PATH nor under /usr/lib/postgresql: install the server.");

    /// <summary>A command line for one of the programs. PostgreSQL refuses to run as root, so root lends it to the package's own user.</summary>
    public static (string File, IReadOnlyList<string> Arguments) CommandFor(string program, params IReadOnlyList<string> arguments)
    {
        var path = Path.Combine(Folder, program);
        return IsRoot ? ("runuser", ["-u", "postgres", "--", path, .. arguments]) : (path, arguments);
    }

    public static bool IsRoot => OperatingSystem.IsLinux() && Environment.UserName == "root";

    private static string? Find()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        // Highest version first: "15" before "9.6" needs numbers, not text.
        var installed = Directory.Exists(DebianRoot)
            ? Directory.GetDirectories(DebianRoot)
                .OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        return onPath.Concat(installed).FirstOrDefault(folder =>
            File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }
}
