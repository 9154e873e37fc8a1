using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>A record that actions hold.</summary>
public sealed record Total
{
    public required decimal Price { get; init; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("price"u8, Price, scale: 2);
        writer.WriteEndObject();
    }
}
