using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;

namespace Dittofi.Compiler.Lowering;

/// <summary>Finds the maps of responses: each becomes a record beside its action.</summary>
internal static class ResponseMaps
{
    /// <summary>The maps of an action's response, the outer before the inner.</summary>
    public static IEnumerable<BoundMap> Of(ActionCode action) => action.Responses.SelectMany(In).DistinctBy(map => map.Record, ReferenceEqualityComparer.Instance);

    private static IEnumerable<BoundMap> In(BoundExpression value) => value switch
    {
        BoundMap map => map.Values.SelectMany(In).Prepend(map),
        BoundList list => list.Items.SelectMany(In),
        BoundConversion conversion => In(conversion.Operand),
        _ => [],
    };
}
