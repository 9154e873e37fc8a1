using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>A record that actions hold.</summary>
public sealed record Line
{
    public required string Sku { get; init; }

    public required LineKind Kind { get; init; }

    public required LineBox Box { get; init; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("sku"u8, Sku);
        writer.Field("kind"u8, Kind, LineKindText.Values);
        writer.WritePropertyName("box"u8);
        Box.WriteTo(writer);
        writer.WriteEndObject();
    }
}
