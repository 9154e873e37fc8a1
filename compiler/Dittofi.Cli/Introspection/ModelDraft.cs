namespace Dittofi.Cli.Introspection;

/// <summary>A model in the making: what its YAML will say.</summary>
/// <param name="table">Its table.</param>
/// <param name="name">Its name.</param>
internal sealed class ModelDraft(FoundTable table, string name)
{
    /// <summary>The table.</summary>
    public FoundTable Table => table;

    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>The column of the id.</summary>
    public string Key => table.PrimaryKey[0];

    /// <summary>The type of the id.</summary>
    public required string IdType { get; init; }

    /// <summary>Whether the column <c>created_at</c> is the one that the system writes.</summary>
    public required bool HasCreatedAt { get; init; }

    /// <summary>The names of its properties so far, and those that it cannot give.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase) { "id" };

    /// <summary>The properties by their columns.</summary>
    public Dictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>The relations by their columns: the models that they lead to.</summary>
    public Dictionary<string, ModelDraft> Relations { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a row can be made: no column that it needs is left out.</summary>
    public bool CanBeMade { get; set; } = true;

    /// <summary>What its <c>api</c> says; null where it has none.</summary>
    public string? Api { get; set; }

    /// <summary>The lines of <c>properties</c>, comments among them.</summary>
    public List<string> Lines { get; } = [];
}
