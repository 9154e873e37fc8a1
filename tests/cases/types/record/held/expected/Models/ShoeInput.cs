using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>A record that actions hold.</summary>
public sealed record ShoeInput
{
    public required string Name { get; init; }

    public required int Cost { get; init; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("name"u8, Name);
        writer.WriteEndObject();
    }
}
