using App.Runtime;

namespace App.Endpoints;

/// <summary>The path variables of GetShoe.</summary>
public sealed record GetShoePath
{
    public required long Id { get; init; }

    internal static GetShoePath Read(PathInput path) => new()
    {
        Id = path.Long("id"),
    };
}
