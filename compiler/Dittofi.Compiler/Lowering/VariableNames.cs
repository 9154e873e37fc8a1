using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>The C# names of the variables of one action: the request roots keep theirs, the others are kept clear of them and of the template's.</summary>
internal sealed class VariableNames
{
    private static readonly string[] TemplateNames =
    [
        "body", "path", "query", "header", "session", "now", "cancellationToken", "cancelled", "database", "time", "logger", "context", "errors", "json", "action", "settings", "request",
    ];

    private readonly Dictionary<VariableSymbol, CSharpIdentifier> _given = new(ReferenceEqualityComparer.Instance);
    private readonly LocalNames _names = new(TemplateNames);

    /// <summary>The C# name of a variable; one not met before is named now.</summary>
    public CSharpIdentifier Of(VariableSymbol variable)
    {
        if (!_given.TryGetValue(variable, out var name))
        {
            name = variable.Kind == VariableKind.Root ? CSharpIdentifier.Camel(variable.Name) : _names.Allocate(variable.Name);
            _given.Add(variable, name);
        }

        return name;
    }

    /// <summary>Lets the name of a lambda's parameter be given again, behind the lambda.</summary>
    public void Release(VariableSymbol parameter)
    {
        if (_given.Remove(parameter, out var name))
        {
            _names.Release(name);
        }
    }

    /// <summary>A name for a local that only the emitted code has.</summary>
    public CSharpIdentifier Fresh(string name) => _names.Allocate(name);
}
