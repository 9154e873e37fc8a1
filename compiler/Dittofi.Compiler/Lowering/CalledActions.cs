using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Lowering;

/// <summary>The actions that the code of one action calls, as it is given them.</summary>
/// <param name="variables">Takes their names.</param>
internal sealed class CalledActions(VariableNames variables)
{
    private readonly Dictionary<CalledAction, CSharpIdentifier> _names = new(ReferenceEqualityComparer.Instance);

    /// <summary>The parameters of the class, in the order of the first calls.</summary>
    public IEnumerable<CSharpCode> Parameters => _names.Select(pair => CSharpCode.Of($"{ServiceNames.ActionClass(pair.Key)} {pair.Value}"));

    /// <summary>The name of an action that is called.</summary>
    public CSharpIdentifier Of(CalledAction action)
    {
        if (!_names.TryGetValue(action, out var name))
        {
            name = variables.Fresh(char.ToLowerInvariant(action.Name[0]) + action.Name[1..] + "Action");
            _names.Add(action, name);
        }

        return name;
    }
}
