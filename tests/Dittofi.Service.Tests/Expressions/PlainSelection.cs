using System.Text.Json;
using System.Text.Json.Nodes;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Expressions.Bound;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>Puts together what is read of rows, by the plain evaluator.</summary>
internal sealed class PlainSelection(PlainWorld world, JsonObject given, bool isLenient)
{
    /// <summary>What is read of a row, as an answer holds it.</summary>
    public JsonObject Read(Selection selection, JsonObject row)
    {
        var evaluator = new PlainEvaluator(row, given, isLenient, world);
        return new JsonObject(selection.Fields.Select(field => KeyValuePair.Create(field.Field.Label, Value(field, evaluator))));
    }

    private JsonNode? Value(SelectedField field, PlainEvaluator evaluator) => field switch
    {
        SelectedValue value => Node(evaluator.Evaluate(value.Value)),
        SelectedRow row => evaluator.Evaluate(row.Row) is JsonObject related ? Read(row.Inner, related) : null,
        SelectedList list => new JsonArray([.. Sorted(list, evaluator).Select(each => list.Inner is { } inner ? Read(inner, each) : Selected(list, evaluator, each))]),
        _ => throw new NotSupportedException(field.GetType().Name),
    };

    private static JsonNode? Selected(SelectedList list, PlainEvaluator evaluator, JsonObject each) =>
        Node(evaluator.Of(list.Rows.Selected ?? throw new InvalidOperationException("Nothing is read of the rows."), each));

    private List<JsonObject> Sorted(SelectedList list, PlainEvaluator evaluator)
    {
        var rows = evaluator.Rows(list.Rows).ToList();
        var keys = list.OrderBy.Select(key => (Key: key, Values: rows.ToDictionary(row => row, row => ValueOf(key, list, evaluator, row)))).ToList();
        rows.Sort((a, b) => keys.Select(key => Compare(key.Key, key.Values[a], key.Values[b])).FirstOrDefault(order => order != 0) is var order and not 0
            ? order
            : Id(a).CompareTo(Id(b)));
        return rows;
    }

    private object? ValueOf(SortKey key, SelectedList list, PlainEvaluator evaluator, JsonObject row)
    {
        if (key.Value is null)
        {
            var property = key.Property ?? throw new InvalidOperationException("A key is a property or a value.");
            var self = new BoundVariable(new VariableSymbol(Names.Row, property.Type, VariableKind.Row, key.Span), key.Span);
            return new PlainEvaluator(row, given, isLenient, world).Evaluate(new BoundMember(self, property, IsConditional: false, property.Type, key.Span));
        }

        var lambda = list.Rows.Order.Select(order => order.Key).FirstOrDefault(order => ReferenceEquals(order.Body, key.Value));
        return lambda is null ? new PlainEvaluator(row, given, isLenient, world).Evaluate(key.Value) : evaluator.Of(lambda, row);
    }

    // Nulls last, and first from the greatest down.
    private static int Compare(SortKey key, object? left, object? right)
    {
        var order = (left, right) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (a, b) => PlainEvaluator.Compare(key.Type, a, b),
        };
        return key.IsDescending ? -order : order;
    }

    private static long Id(JsonObject row) => row["id"]?.GetValue<JsonElement>().GetInt64() ?? throw new InvalidOperationException("The row has no id.");

    private static JsonNode? Node(object? value) => value is null ? null : JsonSerializer.SerializeToNode(value);
}
