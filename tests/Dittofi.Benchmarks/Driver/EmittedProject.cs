using Dittofi.Service.Tests.Hosting;

namespace Dittofi.Benchmarks.Driver;

/// <summary>A copy of a project outside the repository, so that neither its settings nor its samples are touched.</summary>
internal sealed class EmittedProject : IAsyncDisposable
{
    private const string HeaderFile = "dittofi.yaml";

    private readonly TemporaryFolder _folder = new();

    private EmittedProject() => Folder = _folder.File("project");

    /// <summary>The definitions.</summary>
    public string Folder { get; }

    /// <summary>The emitted project.</summary>
    public string Project => Directory.GetFiles(Path.Combine(Folder, "out"), "*.csproj").Single();

    /// <summary>The emitted service, compiled.</summary>
    public string Assembly => Path.Combine(Folder, "out", "bin", Path.GetFileNameWithoutExtension(Project) + ".dll");

    /// <summary>Copies and builds a project.</summary>
    /// <param name="folder">The definitions.</param>
    /// <param name="compiler">The compiler's command.</param>
    /// <param name="database">The word behind <c>database:</c>.</param>
    /// <param name="cancellationToken">Ends the build.</param>
    /// <exception cref="InvalidOperationException">The project does not build.</exception>
    public static async Task<EmittedProject> BuildAsync(string folder, string compiler, string database, CancellationToken cancellationToken)
    {
        var project = new EmittedProject();
        CopyFolder(folder, project.Folder);
        var header = Path.Combine(project.Folder, HeaderFile);
        var lines = await File.ReadAllLinesAsync(header, cancellationToken);
        await File.WriteAllLinesAsync(
            header, [.. lines.Where(line => !line.StartsWith("database:", StringComparison.Ordinal)), $"database: {database}"], cancellationToken);
        (await Command.RunAsync(Path.GetFullPath(compiler), ["build", project.Folder], cancellationToken)).EnsureSuccess("dittofi build");
        return project;
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
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
