using System.Diagnostics;
using Dittofi.Benchmarks.Load;
using Dittofi.Service.Tests.Hosting;

namespace Dittofi.Benchmarks.Driver;

/// <summary>
/// Times whole processes: `dotnet build --no-restore` of the emitted project against `dittofi check` and `dittofi build` of
/// its definitions. On a copy outside the repository, so that neither its settings nor its samples are touched.
/// </summary>
internal static class CompilerBench
{
    private const string Title = "compiler/build";
    private const int Rounds = 5;

    public static async Task RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        if (!options.Includes(Title))
        {
            return;
        }

        if (!Directory.Exists(options.Project))
        {
            Skip($"there is no project at {options.Project}");
            return;
        }

        using var folder = new TemporaryFolder();
        var project = folder.File("project");
        CopyFolder(options.Project, project);
        var compiler = Path.GetFullPath(options.Compiler);
        var first = await Command.RunAsync(compiler, ["build", project], cancellationToken);
        var emitted = Path.Combine(project, "out");
        if (first.ExitCode != 0 || !Directory.Exists(emitted) || Directory.GetFiles(emitted, "*.csproj") is not [var csproj])
        {
            Skip($"{options.Compiler} build {options.Project} gave no project (exit code {first.ExitCode})");
            return;
        }

        (await Command.RunAsync("dotnet", ["restore", csproj], cancellationToken)).EnsureSuccess("dotnet restore");
        string[] dotnet = ["build", csproj, "--no-restore", "--no-incremental", "--nologo", "-v", "q"];
        Report.PrintSeconds(Title,
        [
            ("dotnet build --no-restore", await TimeAsync("dotnet", dotnet, cancellationToken)),
            ("dittofi build", await TimeAsync(compiler, ["build", project], cancellationToken)),
            ("dittofi check", await TimeAsync(compiler, ["check", project], cancellationToken)),
        ]);
    }

    private static void Skip(string reason) => Console.WriteLine($"{Title}: skipped, {reason}.");

    private static async Task<double> TimeAsync(string file, string[] arguments, CancellationToken cancellationToken)
    {
        var seconds = new List<double>();
        // One more than counts: the first brings files into memory and starts build servers, on every side alike.
        for (var round = 0; round <= Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            (await Command.RunAsync(file, arguments, cancellationToken)).EnsureSuccess(file);
            seconds.Add(watch.Elapsed.TotalSeconds);
        }

        return Figures.Median(seconds.Skip(1));
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, path);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is "out" or "data")
            {
                continue;
            }

            var target = Path.Combine(to, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? to);
            File.Copy(path, target);
        }
    }
}
