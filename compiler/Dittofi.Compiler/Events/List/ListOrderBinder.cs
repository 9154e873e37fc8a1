using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Queries;
using Dittofi.Compiler.Symbols;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.List;

/// <summary>
/// Binds an <c>orderBy</c>: sort keys, or a value of an enum each of whose values names an order (<c>-price,type</c>) by what its properties are called over the wire.
/// </summary>
internal static class ListOrderBinder
{
    /// <summary>The value that chooses among several orders, null where there is one, and the orders.</summary>
    public static (BoundExpression? Choice, ImmutableArray<ListOrder> Orders) Bind(ImmutableArray<YamlScalar> scalars, ModelSymbol model, EventBinder binder)
    {
        var keys = SortKeyBinder.Bind(scalars, model, binder);
        var place = scalars.FirstOrDefault()?.Span ?? model.Span;
        var id = new SortKey(model.Find(Names.Id), null, IsDescending: false, Names.Id, place);
        if (keys is not [{ Value: { } choice }] || RowExpressions.UsesRow(choice) || choice.Type.NonOptional is not EnumType type)
        {
            return (null, [new ListOrder(null, keys, id)]);
        }

        var orders = type.Values.Select(value => new ListOrder(new BoundLiteral(value, type, place), Read(value, place, model, binder), id));
        return (choice, choice.Type.IsOptional ? [.. orders, new ListOrder(new BoundLiteral(null, choice.Type, place), [], id)] : [.. orders]);
    }

    private static ImmutableArray<SortKey> Read(string order, Text.SourceSpan place, ModelSymbol model, EventBinder binder)
    {
        var keys = ImmutableArray.CreateBuilder<SortKey>();
        foreach (var key in order.Split(','))
        {
            var isDescending = key.StartsWith('-');
            var label = isDescending ? key[1..] : key;
            if (model.Properties.FirstOrDefault(property => property.Label == label && SortKeyBinder.IsSortable(property.Type)) is { } property)
            {
                keys.Add(new SortKey(property, null, isDescending, property.Name, place));
            }
            else
            {
                binder.Diagnostics.Report(EventDiagnostics.BadOrder, place, key, model.Name);
            }
        }

        return SortKeyBinder.Distinct(keys, $"the order '{order}'", binder.Diagnostics);
    }
}
