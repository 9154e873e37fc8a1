using System;
using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>A record that actions hold.</summary>
public sealed record LineBox
{
    public required Guid Code { get; init; }

    public required DateTimeOffset? At { get; init; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("code"u8, Code);
        writer.Field("at"u8, At);
        writer.WriteEndObject();
    }
}
