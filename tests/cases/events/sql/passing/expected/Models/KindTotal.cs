using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>A row that a statement gives.</summary>
public sealed record KindTotal
{
    public required string Kind { get; init; }

    public required long Shoes { get; init; }

    /// <summary>What they cost together.</summary>
    public required decimal TotalPrice { get; init; }

    public required KindTotalStatus? Status { get; init; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("kind"u8, Kind);
        writer.Field("shoes"u8, Shoes);
        writer.Field("totalPrice"u8, TotalPrice, scale: 2);
        writer.Field("status"u8, Status, KindTotalStatusText.Values);
        writer.WriteEndObject();
    }
}
