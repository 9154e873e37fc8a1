using System.Collections.Concurrent;
using Dittofi.Compiler;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Output;
using Dittofi.Compiler.Project;
using Dittofi.Compiler.Text;
using Dittofi.Service.Tests.Hosting;

namespace Dittofi.Service.Tests.Projects;

/// <summary>Projects of the repository, compiled in process, each once for each database.</summary>
internal sealed class ProjectBuilds : IDisposable
{
    private readonly ConcurrentDictionary<(string Project, string Database), Lazy<Task<string>>> _built = new();
    private readonly TemporaryFolder _folder = new();

    /// <summary>The path of a project's compiled service.</summary>
    /// <param name="project">The project's folder, from the repository's root.</param>
    /// <param name="database">The word that its header is to say.</param>
    public Task<string> AssemblyAsync(string project, string database) =>
        _built.GetOrAdd((project, database), key => new Lazy<Task<string>>(() => Task.Run(() => Build(key.Project, key.Database)))).Value;

    public void Dispose() => _folder.Dispose();

    /// <summary>A project of the repository, for a database.</summary>
    /// <param name="project">The project's folder, from the repository's root.</param>
    /// <param name="database">The word that its header is to say.</param>
    internal static ProjectInput Read(string project, string database)
    {
        var folder = Path.Combine(RepositoryRoot(), project);
        var diagnostics = new DiagnosticBag();
        var files = ProjectFiles.Read(folder, Path.Combine(folder, "out"), diagnostics);
        return diagnostics.HasErrors
            ? throw new InvalidOperationException($"{project} cannot be read: {Messages(diagnostics.ToSorted())}")
            : new ProjectInput(Path.GetFileName(project), [.. files.Select(file => WithDatabase(file, database))]);
    }

    /// <summary>Compiles a project into a folder, and gives the path of the compiled service.</summary>
    internal static string Write(ProjectInput input, string output)
    {
        var result = Compilation.Build(input, new BuildOptions());
        if (result.Files.IsEmpty)
        {
            throw new InvalidOperationException($"{input.ProjectName} does not compile: {Messages(result.Diagnostics)}");
        }

        new OutputWriter().Write(output, result.Files);
        return Directory.GetFiles(Path.Combine(output, "bin"), "*.runtimeconfig.json").Single().Replace(".runtimeconfig.json", ".dll", StringComparison.Ordinal);
    }

    private string Build(string project, string database) =>
        Write(Read(project, database), _folder.File($"{Path.GetFileName(project)}-{database}"));

    private static string Messages(IEnumerable<Diagnostic> diagnostics) =>
        string.Join('\n', diagnostics.Where(each => each.Descriptor.Severity == DiagnosticSeverity.Error).Select(each => $"{each.Span.Source.Path}: {each.Message}"));

    // One word makes it another service: all else of the definitions stays as it is.
    private static SourceText WithDatabase(SourceText file, string database) =>
        file.Path == ProjectFiles.ProjectFile
            ? new SourceText(file.Path, file.Content.Replace("database: sqlite", "database: " + database, StringComparison.Ordinal))
            : file;

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dittofi.Compiler.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The repository was not found above the tests.");
    }
}
