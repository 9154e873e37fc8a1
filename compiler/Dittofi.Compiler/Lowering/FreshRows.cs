using System.Collections.Immutable;
using Dittofi.Compiler.Emit;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Types.Scalars;

namespace Dittofi.Compiler.Lowering;

/// <summary>The rows of a service that was just started, one of each model, as requests that are sent one after the other make and change them.</summary>
internal sealed class FreshRows(ImmutableArray<ModelSymbol> models)
{
    private readonly Dictionary<string, int> _versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HttpFileText> _answered = new(StringComparer.Ordinal);

    /// <summary>Whether there is a row of a model.</summary>
    public bool Has(string model) => _versions.ContainsKey(model);

    /// <summary>The version of that row.</summary>
    public int Version(string model) => _versions.GetValueOrDefault(model, 1);

    /// <summary>Notes that a request makes a row.</summary>
    /// <param name="model">Its model.</param>
    /// <param name="id">What stands for its id in later requests, where only the answer tells it.</param>
    public void Make(ModelSymbol model, HttpFileText? id)
    {
        _versions[model.Name] = 1;
        if (id is not null)
        {
            _answered[Standing(model)] = id;
        }
    }

    /// <summary>Notes that a request writes the row.</summary>
    public void Write(ModelSymbol model) => _versions[model.Name] = Version(model.Name) + 1;

    /// <summary>Whether only the answer tells the id of a new row.</summary>
    public static bool IsToldLater(ModelSymbol model) => model.Id is { IsSystem: true, Type: ScalarType { Definition: UuidDefinition } };

    /// <summary>The id of the row of a model; null where it is the example of its type.</summary>
    public object? IdOf(string name) => models.FirstOrDefault(model => model.Name == name) switch
    {
        { } model when _answered.ContainsKey(Standing(model)) => Guid.Parse(Standing(model)),
        { Id: { Type: ScalarType { Definition: TextDefinition } } id } => ExampleValues.Usual.Plain(id),
        _ => null,
    };

    /// <summary>A text of a request with what stands for ids in place of them.</summary>
    public HttpFileText Fill(HttpFileText text) => _answered.Aggregate(text, (filled, answered) => filled.With(answered.Key, answered.Value));

    // An id that no database makes.
    private string Standing(ModelSymbol model) => new Guid(models.TakeWhile(other => other.Name != model.Name).Count() + 1, 0, 0, new byte[8]).ToString();
}
