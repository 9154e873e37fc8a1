namespace Dittofi.Benchmarks.Peers;

internal sealed class Shoe
{
    public long Id { get; init; }

    public required string Type { get; init; }

    public decimal Price { get; init; }

    public DateTime CreatedAt { get; init; }
}
