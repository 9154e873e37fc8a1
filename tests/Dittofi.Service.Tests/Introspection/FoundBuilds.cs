using System.Collections.Concurrent;
using Dittofi.Compiler;
using Dittofi.Compiler.Text;
using Dittofi.Service.Tests.Hosting;
using Dittofi.Service.Tests.Projects;

namespace Dittofi.Service.Tests.Introspection;

/// <summary>The services of schemas that somebody else made, each compiled once.</summary>
public sealed class FoundBuilds : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<string>> _built = new(StringComparer.Ordinal);
    private readonly TemporaryFolder _folder = new();

    /// <summary>Deletes what was built.</summary>
    public void Dispose() => _folder.Dispose();

    /// <summary>The path of the compiled service.</summary>
    /// <param name="files">The definitions.</param>
    internal string Assembly(IReadOnlyList<KeyValuePair<string, string>> files) =>
        _built.GetOrAdd(string.Concat(files.Select(file => file.Value)), _ => new Lazy<string>(() => Build(files))).Value;

    private string Build(IEnumerable<KeyValuePair<string, string>> files) => ProjectBuilds.Write(
        new ProjectInput("found", [.. files.Select(file => new SourceText(file.Key, file.Value))]), _folder.File(Path.GetRandomFileName()));
}
