using Dittofi.Compiler.Binding;

namespace Dittofi.Cli.NewProject;

/// <summary>The files that <c>dittofi new</c> writes; they are embedded as they stand beside this one.</summary>
internal static class NewProjectTemplate
{
    private const string NameMark = "project-name";
    private const string AssemblyMark = "ProjectAssembly";

    private static readonly (string Resource, string Path)[] Sources =
    [
        ("new/dittofi.yaml", "dittofi.yaml"),
        ("new/shoes.yaml", "shoes.yaml"),
        ("new/README.md", "README.md"),
        ("new/gitignore", ".gitignore"),
    ];

    /// <summary>Path and content of every file of a project of a name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Files(string name)
    {
        foreach (var (resource, path) in Sources)
        {
            using var stream = typeof(NewProjectTemplate).Assembly.GetManifestResourceStream(resource)
                ?? throw new InvalidOperationException($"The resource {resource} is missing.");
            using var reader = new StreamReader(stream);
            yield return KeyValuePair.Create(path, reader.ReadToEnd().ReplaceLineEndings("\n").Replace(NameMark, name, StringComparison.Ordinal).Replace(AssemblyMark, ProjectSymbol.AssemblyNameOf(name), StringComparison.Ordinal));
        }
    }
}
