using System.Diagnostics;
using System.Security.Cryptography;

namespace Dittofi.Compiler.Tests.Determinism;

/// <summary>The command as a process, on a copy elsewhere whose files are others in name and order, on a machine of another language and zone (issue 2, Show 4).</summary>
public sealed class OtherMachineTests
{
    [Theory]
    [InlineData("samples/shoe-store", "ShoeStore.dll")]
    [InlineData("tests/cases/projects/workshop", "Workshop.dll")]
    public async Task A_moved_and_reordered_copy_gives_identical_files(string project, string dll)
    {
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();
        string[] definitions = [.. Directory.EnumerateFiles(Repository.At(project), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        foreach (var name in definitions)
        {
            here.WriteText($"project/{name}", await Definition(project, name));
        }

        var moved = Path.Combine("some where", "élsewhere", "a.project");
        foreach (var (name, index) in definitions.Select((name, index) => (name, index)).Reverse())
        {
            var other = name == "dittofi.yaml" ? name : $"{(char)('z' - index)}/{name}";
            there.WriteText(Path.Combine(moved, other), await Definition(project, name));
            File.SetLastWriteTimeUtc(there.Combine(Path.Combine(moved, other)), DateTime.UnixEpoch.AddDays(index));
        }

        var (first, second) = (here.Combine("project"), there.Combine(moved));
        await Task.WhenAll(
            BuildAsync(first, ("LC_ALL", "C"), ("LANG", "C"), ("TZ", "UTC")),
            BuildAsync(second, ("LC_ALL", "tr_TR.UTF-8"), ("LANG", "tr_TR.UTF-8"), ("TZ", "Asia/Tokyo")));
        var expected = Digests(Path.Combine(first, "out"));
        Assert.Contains(expected, file => file.StartsWith($"bin/{dll} ", StringComparison.Ordinal));
        Assert.Equal(expected, Digests(Path.Combine(second, "out")));
    }

    private static async Task<string> Definition(string project, string name) =>
        await File.ReadAllTextAsync(Path.Combine(Repository.At(project), name), TestContext.Current.CancellationToken);

    private static async Task BuildAsync(string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dittofi.dll"), "build", folder])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start);
        Assert.NotNull(process);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await output + await errors);
    }

    private static string[] Digests(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => $"{Path.GetRelativePath(folder, path).Replace('\\', '/')} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))}")
            .Order(StringComparer.Ordinal),
    ];
}
