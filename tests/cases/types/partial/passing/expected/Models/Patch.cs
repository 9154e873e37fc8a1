using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>A record in bodies of requests.</summary>
public sealed record Patch
{
    private static readonly JsonFields Fields = new(
        required: ["reason"],
        optional: ["type", "price", "note"]);

    /// <summary>What one calls it.</summary>
    public required string? Type { get; init; }

    public required decimal? Price { get; init; }

    public required string? Note { get; init; }

    public required string Reason { get; init; }

    internal static Patch Read(ref JsonInput json)
    {
        string? type = null;
        decimal? price = null;
        string? note = null;
        var reason = "";

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "type":
                    type = json.Text();
                    break;
                case "price":
                    price = json.Decimal(precision: 12, scale: 2);
                    break;
                case "note":
                    note = json.OptionalText();
                    break;
                case "reason":
                    reason = json.Text();
                    break;
            }
        }

        return new Patch
        {
            Type = type,
            Price = price,
            Note = note,
            Reason = reason,
        };
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("type"u8, Type);
        writer.Field("price"u8, Price, scale: 2);
        writer.Field("note"u8, Note);
        writer.Field("reason"u8, Reason);
        writer.WriteEndObject();
    }
}
