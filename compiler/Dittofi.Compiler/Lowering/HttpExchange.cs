using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Lowering;

/// <summary>What an action does with rows, as far as whoever sends its request must know.</summary>
/// <param name="Action">The action.</param>
/// <param name="Model">The model that it is about: that of the first rows that it writes, or reads where it writes none; null where there is none.</param>
/// <param name="Makes">Whether it makes a row of that model.</param>
/// <param name="Changes">Whether it changes rows of that model.</param>
/// <param name="Removes">Whether it removes rows.</param>
internal sealed record HttpExchange(BoundAction Action, ModelSymbol? Model, bool Makes, bool Changes, bool Removes)
{
    private static readonly ImmutableArray<string> Methods = ["POST", "GET", "PUT", "PATCH", "DELETE"];

    /// <summary>Where it stands among those of one definition: a row is made before it is read, and the list of all comes before one of them.</summary>
    public int Turn => (Methods.IndexOf(Endpoint.Method) * 2) + (Endpoint.Path is null ? 0 : 1);

    /// <summary>The endpoint.</summary>
    public EndpointSymbol Endpoint => Action.Endpoint;

    /// <summary>The name over the wire of the field of its answer that holds the id of its row; null where there is none.</summary>
    public string? AnsweredId => Model is null ? null : Action.End.Value?.Type.NonOptional switch
    {
        ModelType row when row.Model.Name == Model.Name => Model.Id.Label,
        RecordType answer => answer.Record.Fields.FirstOrDefault(part => ReferenceEquals(part.Property, Model.Id))?.Label,
        _ => null,
    };

    /// <summary>What an action does.</summary>
    public static HttpExchange Of(BoundAction action)
    {
        var effects = action.Sequence.All.SelectMany(bound => bound.Effects.Where(effect => effect.Model is not null).Select(effect => (Effect: effect, Finds: bound.Queries.Any()))).ToList();
        var writes = effects.Where(each => each.Effect.Access == DatabaseAccess.Write).ToList();
        var model = writes.Concat(effects).FirstOrDefault().Effect?.Model;
        var own = writes.Where(each => each.Effect.Model?.Name == model?.Name && !each.Effect.Removes).ToList();
        return new HttpExchange(
            action,
            model,
            Makes: action.Endpoint.Method == "POST" && own.Exists(each => !each.Finds),
            Changes: own.Exists(each => each.Finds),
            Removes: action.Endpoint.Method == "DELETE" || writes.Exists(each => each.Effect.Removes));
    }

    /// <summary>The model whose row a variable of its path identifies, as names tell; null where they tell none.</summary>
    public ModelSymbol? RowOf(MemberSymbol variable, ImmutableArray<ModelSymbol> models)
    {
        var model = variable.Name == Names.Id ? Model : models.FirstOrDefault(known => variable.Name == known.RowName || variable.Name == known.RowName + "Id");
        return model is not null && (variable.Type.NonOptional as ScalarType)?.Definition == (model.Id.Type as ScalarType)?.Definition ? model : null;
    }
}
