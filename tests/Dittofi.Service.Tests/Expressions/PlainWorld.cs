using System.Text.Json;
using System.Text.Json.Nodes;
using Dittofi.Compiler.Symbols;

namespace Dittofi.Service.Tests.Expressions;

/// <summary>Rows of several models, and which belong to which.</summary>
internal sealed class PlainWorld
{
    private readonly Dictionary<string, Dictionary<long, JsonObject>> _rows = new(StringComparer.Ordinal);
    private readonly List<(string Table, long Own, long Other)> _pairs = [];

    /// <summary>Adds a row, which knows its id.</summary>
    public void Add(string model, JsonObject row)
    {
        _rows.TryAdd(model, []);
        _rows[model].Add(IdOf(row), row);
    }

    /// <summary>Ties two rows.</summary>
    public void Link(string table, long own, long other) => _pairs.Add((table, own, other));

    /// <summary>The rows of a model, by their ids.</summary>
    public IReadOnlyCollection<JsonObject> All(string model) => _rows[model].Values;

    /// <summary>A row.</summary>
    public JsonObject Row(string model, long id) => _rows[model][id];

    /// <summary>The rows of a collection.</summary>
    public IEnumerable<JsonObject> Rows(JsonObject owner, CollectionSymbol collection) => collection.Link switch
    {
        ReferringRows { Relation: var relation } => All(collection.Target).Where(row => row[relation.Name] is { } reference && reference.GetValue<JsonElement>().GetInt64() == IdOf(owner)),
        JoinTable { IsInverse: var isInverse, Table: var table } => _pairs
            .Where(pair => pair.Table == table && (isInverse ? pair.Other : pair.Own) == IdOf(owner))
            .Select(pair => Row(collection.Target, isInverse ? pair.Own : pair.Other)),
        _ => throw new NotSupportedException(collection.Link.ToString()),
    };

    private static long IdOf(JsonObject row) => row["id"]?.GetValue<JsonElement>().GetInt64() ?? throw new InvalidOperationException("The row has no id.");
}
