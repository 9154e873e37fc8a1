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
        "id", "sku", "price", "brand_id", "stock", "rev", "created_at"
        """;

    public required long Id { get; init; }

    public required string Sku { get; init; }

    public required decimal Price { get; init; }

    public required long Brand { get; init; }

    public required int Stock { get; init; }

    public required int Rev { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal static Shoe Read(DbDataReader row) => new()
    {
        Id = row.Long(0),
        Sku = row.Text(1),
        Price = row.Decimal(2, scale: 2),
        Brand = row.Long(3),
        Stock = row.Integer(4),
        Rev = row.Integer(5),
        CreatedAt = row.Instant(6),
    };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("id"u8, Id);
        writer.Field("stock, keeping \"unit\""u8, Sku);
        writer.Field("unit-price"u8, Price, scale: 2);
        writer.Field("brand_id"u8, Brand);
        writer.Field("{}/*"u8, Stock);
        writer.Field("@version"u8, Rev);
        writer.Field("createdAt"u8, CreatedAt);
        writer.WriteEndObject();
    }
}
