using System;
using System.Data.Common;
using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>A row of Thing.</summary>
public sealed record Thing
{
    internal const string Columns =
        """
        "id", "given", "maybe", "usual", "created_at"
        """;

    public required long Id { get; init; }

    public required string Given { get; init; }

    public required string? Maybe { get; init; }

    public required string Usual { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal static Thing Read(DbDataReader row) => new()
    {
        Id = row.Long(0),
        Given = row.Text(1),
        Maybe = row.OptionalText(2),
        Usual = row.Text(3),
        CreatedAt = row.Instant(4),
    };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("id"u8, Id);
        writer.Field("given"u8, Given);
        writer.Field("maybe"u8, Maybe);
        writer.Field("usual"u8, Usual);
        writer.Field("createdAt"u8, CreatedAt);
        writer.WriteEndObject();
    }
}
