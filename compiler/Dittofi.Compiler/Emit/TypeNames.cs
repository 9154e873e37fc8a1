namespace Dittofi.Compiler.Emit;

/// <summary>Gives generated types names that neither meet each other nor a type that emitted code uses by its simple name.</summary>
internal sealed class TypeNames
{
    /// <summary>The namespaces of the emitted project and the class of its `Program.cs`.</summary>
    private static readonly string[] _own = ["Actions", "App", "Data", "Endpoints", "Models", "Program", "Runtime"];

    private readonly string _suffix;

    // Each type has a file of its name, and some file systems do not tell capitals apart.
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="suffix">What is put behind a name that is reserved, such as `Model`.</param>
    /// <param name="alsoReserved">Types of the runtime folder and namespaces of the emitted project.</param>
    public TypeNames(string suffix, params IEnumerable<string> alsoReserved)
    {
        _suffix = suffix;
        _taken.UnionWith(ImportedTypeNames.All);
        _taken.UnionWith(_own);
        _taken.UnionWith(alsoReserved);
    }

    /// <summary>Keeps a name for something that is not allocated here.</summary>
    public void Reserve(string name) => _taken.Add(name);

    public CSharpIdentifier Allocate(string name)
    {
        var wanted = CSharpIdentifier.Pascal(name);
        return _taken.Add(wanted.Name) ? wanted : DistinctNames.Take(_taken, wanted.WithSuffix(_suffix));
    }
}
