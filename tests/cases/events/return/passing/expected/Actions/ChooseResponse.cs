using System.Text.Json;
using App.Runtime;

namespace App.Actions;

/// <summary>The answer of Choose.</summary>
internal sealed record ChooseResponse
{
    public required long Id { get; init; }

    public required string? Note { get; init; }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("id"u8, Id);
        writer.Field("note"u8, Note);
        writer.WriteEndObject();
    }
}
