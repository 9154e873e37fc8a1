using System;
using System.Data.Common;
using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>A row of Shoe.</summary>
public sealed record Shoe
{
    internal const string Columns =
        """
        "id", "type", "price", "cost", "secret", "created_at"
        """;

    public required long Id { get; init; }

    public required string Type { get; init; }

    public required decimal Price { get; init; }

    public required decimal Cost { get; init; }

    public required string Secret { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal static Shoe Read(DbDataReader row) => new()
    {
        Id = row.Long(0),
        Type = row.Text(1),
        Price = row.Decimal(2, scale: 2),
        Cost = row.Decimal(3, scale: 2),
        Secret = row.Text(4),
        CreatedAt = row.Instant(5),
    };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("id"u8, Id);
        writer.Field("type"u8, Type);
        writer.Field("price"u8, Price, scale: 2);
        writer.Field("createdAt"u8, CreatedAt);
        writer.WriteEndObject();
    }
}
