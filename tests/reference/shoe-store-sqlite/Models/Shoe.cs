using System;
using System.Data.Common;
using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>A shoe in the catalogue.</summary>
public sealed record Shoe
{
    internal const string Columns = "id, created_at, type, price, color, stock, status, released_at, sku";

    public required long Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string Type { get; init; }

    public required decimal Price { get; init; }

    public required string? Color { get; init; }

    public required int Stock { get; init; }

    public required ShoeStatus Status { get; init; }

    public required DateTimeOffset? ReleasedAt { get; init; }

    public required Guid? Sku { get; init; }

    internal static Shoe Read(DbDataReader row) => new()
    {
        Id = row.Long(0),
        CreatedAt = row.Instant(1),
        Type = row.Text(2),
        Price = row.Decimal(3, scale: 2),
        Color = row.OptionalText(4),
        Stock = row.Integer(5),
        Status = row.Enum(6, ShoeStatusText.Values),
        ReleasedAt = row.OptionalInstant(7),
        Sku = row.OptionalUuid(8),
    };

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("id"u8, Id);
        writer.Field("createdAt"u8, CreatedAt);
        writer.Field("type"u8, Type);
        writer.Field("price"u8, Price, scale: 2);
        writer.Field("color"u8, Color);
        writer.Field("stock"u8, Stock);
        writer.Field("status"u8, Status, ShoeStatusText.Values);
        writer.Field("releasedAt"u8, ReleasedAt);
        writer.Field("sku"u8, Sku);
        writer.WriteEndObject();
    }
}
