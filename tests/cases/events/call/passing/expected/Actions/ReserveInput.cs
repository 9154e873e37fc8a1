namespace App.Actions;

/// <summary>What a caller hands to <see cref="ReserveAction"/>.</summary>
internal sealed record ReserveInput
{
    public required long ShoeId { get; init; }

    public required int Count { get; init; }
}
