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

    public required ThingGiven Given { get; init; }

    public required ThingGiven? Maybe { get; init; }

    public required ThingGiven Usual { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal static Thing Read(DbDataReader row) => new()
    {
        Id = row.Long(0),
        Given = row.Enum(1, ThingGivenText.Values),
        Maybe = row.OptionalEnum(2, ThingGivenText.Values),
        Usual = row.Enum(3, ThingGivenText.Values),
        CreatedAt = row.Instant(4),
    };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("id"u8, Id);
        writer.Field("given"u8, Given, ThingGivenText.Values);
        writer.Field("maybe"u8, Maybe, ThingGivenText.Values);
        writer.Field("usual"u8, Usual, ThingGivenText.Values);
        writer.Field("createdAt"u8, CreatedAt);
        writer.WriteEndObject();
    }
}
