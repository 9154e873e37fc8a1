using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Lowering;

/// <summary>
/// The order in which requests can be sent to a service that was just started: rows that others refer to are made before those, and what removes rows comes
/// last, the other way round. Else they stand as their author put them.
/// </summary>
internal sealed class HttpFileOrder
{
    private readonly ImmutableArray<ModelSymbol> _models;
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);

    private HttpFileOrder(ImmutableArray<ModelSymbol> models) => _models = models;

    /// <summary>The requests in their order.</summary>
    public static ImmutableArray<HttpExchange> Of(BoundProgram program)
    {
        var order = new HttpFileOrder(program.Models);
        var declared = program.Actions.Select(HttpExchange.Of).OrderBy(each => order.Depth(each.Model)).ThenBy(each => each.Endpoint.Span.Source.Path, StringComparer.Ordinal)
            .ThenBy(each => each.Endpoint.Span.Start).ThenBy(each => each.Turn).ToList();
        return [.. declared.Where(each => !each.Removes), .. declared.Where(each => each.Removes).Reverse()];
    }

    // How many models stand before one, each referring to the next; of those in a circle one is the first.
    private int Depth(ModelSymbol? model)
    {
        if (model is null)
        {
            return 0;
        }

        if (_depths.TryGetValue(model.Name, out var known))
        {
            return known;
        }

        _depths[model.Name] = 0;
        var before = model.Properties.Where(property => property.IsRequired).Select(property => property.References)
            .Concat(model.Collections.Where(collection => collection.Link is JoinTable { IsInverse: false }).Select(collection => collection.Target))
            .Select(name => _models.FirstOrDefault(other => other.Name == name)).OfType<ModelSymbol>();
        return _depths[model.Name] = before.Select(other => Depth(other) + 1).DefaultIfEmpty(0).Max();
    }
}
