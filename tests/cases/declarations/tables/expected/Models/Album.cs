using System;
using System.Data.Common;
using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>A row of Album.</summary>
public sealed record Album
{
    internal const string Columns =
        """"
        "Album Id", "the ""title""", "select", round("price"::numeric, 2), "key"::uuid, "kept"::jsonb, ("released" AT TIME ZONE 'America/New_York'), to_timestamp("seen")
        """";

    public required int Id { get; init; }

    public required string Title { get; init; }

    public required string? Country { get; init; }

    public required decimal Price { get; init; }

    public required Guid Key { get; init; }

    public required JsonElement? Kept { get; init; }

    public required DateTimeOffset? Released { get; init; }

    public required DateTimeOffset Seen { get; init; }

    internal static Album Read(DbDataReader row) => new()
    {
        Id = row.Integer(0),
        Title = row.Text(1),
        Country = row.OptionalText(2),
        Price = row.Decimal(3, scale: 2),
        Key = row.Uuid(4),
        Kept = row.OptionalJson(5),
        Released = row.OptionalInstant(6),
        Seen = row.Instant(7),
    };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("id"u8, Id);
        writer.Field("title"u8, Title);
        writer.Field("country"u8, Country);
        writer.Field("price"u8, Price, scale: 2);
        writer.Field("key"u8, Key);
        writer.Field("kept"u8, Kept);
        writer.Field("released"u8, Released);
        writer.Field("seen"u8, Seen);
        writer.WriteEndObject();
    }
}
