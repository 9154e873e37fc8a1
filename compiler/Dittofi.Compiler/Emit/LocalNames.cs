namespace Dittofi.Compiler.Emit;

/// <summary>
/// Gives the locals and parameters of one method distinct names. One set serves the whole method, nested blocks too: C# refuses a local that repeats an outer one.
/// </summary>
/// <param name="reserved">The names that the template itself declares in the method.</param>
internal sealed class LocalNames(params IEnumerable<string> reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.Ordinal);

    /// <summary>A camelCase name for a name of the language; a number is added when it is taken.</summary>
    public CSharpIdentifier Allocate(string name) => DistinctNames.Take(_taken, CSharpIdentifier.Camel(name));

    /// <summary>Lets a name be given again: what it named is out of sight, as the parameter of a lambda is behind it.</summary>
    public void Release(CSharpIdentifier name) => _taken.Remove(name.Name);
}
