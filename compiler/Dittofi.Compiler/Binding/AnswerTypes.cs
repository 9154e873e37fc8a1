using System.Collections.Immutable;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Types;

namespace Dittofi.Compiler.Binding;

/// <summary>Finds the one type of several answers: maps of the same fields are one record, other values have a type in common.</summary>
internal static class AnswerTypes
{
    /// <summary>The values as values of one type, in their order; null when they have none in common.</summary>
    public static ImmutableArray<BoundExpression>? Unify(ImmutableArray<BoundExpression> values)
    {
        if (values.Length == 1 || values.Any(value => value.Type.IsError))
        {
            return values;
        }

        return values.Any(value => value is BoundMap)
            ? values.All(value => value is BoundMap) ? UnifyMaps([.. values.Cast<BoundMap>()]) : null
            : UnifyPlain(values);
    }

    private static ImmutableArray<BoundExpression>? UnifyPlain(ImmutableArray<BoundExpression> values)
    {
        var common = values.Select(value => value.Type).Aggregate<TypeSymbol, TypeSymbol?>(values[0].Type, (so, next) => so is null ? null : Conversions.Common(so, next));
        if (common is null)
        {
            return null;
        }

        var fitted = values.Select(value => Conversions.TryConvert(value, common)).OfType<BoundExpression>().ToImmutableArray();
        return fitted.Length == values.Length ? fitted : null;
    }

    private static ImmutableArray<BoundExpression>? UnifyMaps(ImmutableArray<BoundMap> maps)
    {
        var first = maps[0].Record;
        var columns = new List<ImmutableArray<BoundExpression>>();
        foreach (var field in first.Fields)
        {
            var column = maps.Select(map => ValueOf(map, field.Name)).OfType<BoundExpression>().ToImmutableArray();
            if (column.Length != maps.Length || Unify(column) is not { } unified)
            {
                return null;
            }

            columns.Add(unified);
        }

        if (maps.Any(map => map.Record.Fields.Length != first.Fields.Length))
        {
            return null;
        }

        var record = first with { Fields = [.. first.Fields.Select((field, index) => field with { Type = columns[index][0].Type })] };
        return [.. maps.Select((map, row) => new BoundMap(record, [.. columns.Select(column => column[row])], map.Span))];
    }

    private static BoundExpression? ValueOf(BoundMap map, string name)
    {
        var index = map.Record.Fields.ToList().FindIndex(field => field.Name == name);
        return index < 0 ? null : map.Values[index];
    }
}
