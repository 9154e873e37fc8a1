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

    public required decimal Given { get; init; }

    public required decimal? Maybe { get; init; }

    public required decimal Usual { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal static Thing Read(DbDataReader row) => new()
    {
        Id = row.Long(0),
        Given = row.Decimal(1, scale: 2),
        Maybe = row.OptionalDecimal(2, scale: 2),
        Usual = row.Decimal(3, scale: 2),
        CreatedAt = row.Instant(4),
    };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("id"u8, Id);
        writer.Field("given"u8, Given, scale: 2);
        writer.Field("maybe"u8, Maybe, scale: 2);
        writer.Field("usual"u8, Usual, scale: 2);
        writer.Field("createdAt"u8, CreatedAt);
        writer.WriteEndObject();
    }
}
