using System.Collections.Generic;
using System.Data.Common;
using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>What is read of a row.</summary>
public sealed record Profile
{
    public required string Name { get; init; }

    public required bool IsKnown { get; init; }

    public required IReadOnlyList<string> Slugs { get; init; }

    internal static Profile Read(DbDataReader row, int first) => new()
    {
        Name = row.Text(first),
        IsKnown = row.Boolean(first + 1),
        Slugs = [],
    };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("name"u8, Name);
        writer.Field("isKnown"u8, IsKnown);
        writer.WritePropertyName("slugs"u8);
        writer.WriteStartArray();
        foreach (var item in Slugs)
        {
            writer.Value(item);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
