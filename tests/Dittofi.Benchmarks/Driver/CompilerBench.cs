using System.Diagnostics;
using Dittofi.Benchmarks.Load;
using Dittofi.Service.Tests.Hosting;

namespace Dittofi.Benchmarks.Driver;

/// <summary>
/// Times whole processes: `dotnet build --no-restore` of the emitted project against `dittofi check` and `dittofi build` of
/// its definitions.
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

        await using var project = await EmittedProject.BuildAsync(options.Project, options.Compiler, "sqlite", cancellationToken);
        var compiler = Path.GetFullPath(options.Compiler);
        (await Command.RunAsync("dotnet", ["restore", project.Project], cancellationToken)).EnsureSuccess("dotnet restore");
        string[] dotnet = ["build", project.Project, "--no-restore", "--no-incremental", "--nologo", "-v", "q"];
        Report.PrintSeconds(Title,
        [
            ("dotnet build --no-restore", await TimeAsync("dotnet", dotnet, cancellationToken)),
            ("dittofi build", await TimeAsync(compiler, ["build", project.Folder], cancellationToken)),
            ("dittofi check", await TimeAsync(compiler, ["check", project.Folder], cancellationToken)),
        ]);
    }

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
}
