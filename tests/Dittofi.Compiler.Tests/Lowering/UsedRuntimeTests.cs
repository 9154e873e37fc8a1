using System.Text;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Lowering;
using Dittofi.Compiler.Output;

namespace Dittofi.Compiler.Tests.Lowering;

public sealed class UsedRuntimeTests
{
    private static readonly string[] RuntimeFolders = ["runtime", "features/sqlite", "features/postgresql"];
    private static readonly string[] ProjectFolders = ["samples", "tests/projects"];

    [Fact]
    public void A_file_stays_where_another_that_stays_names_its_type_or_extension_method()
    {
        var kept = UsedRuntime.Of(
        [
            File("Program.cs", "Host.Run(app => app.Greet<int>(), new Point());"),
            File("appsettings.json", "Unused"),
            File("Runtime/Host.cs", "internal static class Host { static Run(Callback call) => new Chain(); }"),
            File("Runtime/Chain.cs", "internal sealed class Chain;"),
            File("Runtime/Callback.cs", "internal delegate Task<int> Callback(int value);"),
            File("Runtime/Point.cs", "internal readonly record struct Point;"),
            File("Runtime/Greetings.cs", "internal static class Greetings { public static void Greet<T>(this T app) { } }"),
            File("Runtime/Unused.cs", "internal sealed class Unused { Loop loop; }"),
            File("Runtime/Loop.cs", "internal enum Loop { A }"),
        ]);
        Assert.Equal(
            ["Program.cs", "appsettings.json", "Runtime/Host.cs", "Runtime/Chain.cs", "Runtime/Callback.cs", "Runtime/Point.cs", "Runtime/Greetings.cs"],
            kept.Select(file => file.Path));
    }

    [Fact]
    public void Every_runtime_file_is_used_by_a_project_of_the_repository()
    {
        var all = RuntimeFolders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.At("runtime-templates/" + folder), "*.cs"))
            .Select(path => Path.GetFileName(path) ?? "");
        var used = ProjectFolders
            .SelectMany(folder => Directory.EnumerateDirectories(Repository.At(folder)))
            .Where(folder => System.IO.File.Exists(Path.Combine(folder, "dittofi.yaml")))
            .Select(folder => ProjectFolder.Read(Path.GetRelativePath(Repository.At(""), folder)))
            .SelectMany(input => new[] { input, ProjectFolder.OnPostgreSql(input) })
            .SelectMany(input => Compilation.Sources(input, new DiagnosticBag()))
            .Where(file => file.Path.StartsWith("Runtime/", StringComparison.Ordinal))
            .Select(file => file.Path["Runtime/".Length..])
            .ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], all.Except(used, StringComparer.Ordinal));
    }

    private static GeneratedFile File(string path, string text) => new(path, [.. Encoding.UTF8.GetBytes(text)]);
}
