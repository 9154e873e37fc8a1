using System.Text.Json;
using App.Models;
using App.Runtime;

namespace App.Actions;

/// <summary>The answer of CreatePair.</summary>
internal sealed record CreatePairResponse
{
    public required int Count { get; init; }

    public required Shoe Shoe { get; init; }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("count"u8, Count);
        writer.WritePropertyName("shoe"u8);
        Shoe.WriteTo(writer);
        writer.WriteEndObject();
    }
}
