using App.Runtime;

namespace App.Endpoints;

/// <summary>The header variables of CreateShoe.</summary>
public sealed record CreateShoeHeader
{
    public required string? RequestId { get; init; }

    internal static CreateShoeHeader Read(HeaderInput header) => new()
    {
        RequestId = header.OptionalText("X-Request-Id"),
    };
}
