using Dittofi.Compiler.Symbols;

namespace Dittofi.Compiler.Binding;

/// <summary>Everything that can be named across the project.</summary>
internal sealed class SymbolTable(
    IReadOnlyDictionary<string, ModelSymbol> models, IReadOnlyDictionary<string, EndpointSymbol> endpoints, RecordSymbol? settings, DatabaseKind database)
{
    /// <summary>The settings; null where the project has none.</summary>
    public RecordSymbol? Settings { get; } = settings;

    /// <summary>The shapes of models.</summary>
    public required ViewBinder Views { get; init; }

    /// <summary>The database.</summary>
    public DatabaseKind Database { get; } = database;

    /// <summary>The models by name.</summary>
    public IReadOnlyDictionary<string, ModelSymbol> Models { get; } = models;

    /// <summary>The endpoints by name.</summary>
    public IReadOnlyDictionary<string, EndpointSymbol> Endpoints { get; } = endpoints;
}
