using System;
using App.Runtime;

namespace App.Models;

/// <summary>What a request may say of a <see cref="Shoe"/>.</summary>
public sealed record ShoeInput
{
    private static readonly JsonFields Fields = new(
        required: ["type", "price"],
        optional: ["color", "stock", "status", "releasedAt", "sku"]);

    public required string Type { get; init; }

    public required decimal Price { get; init; }

    public required string? Color { get; init; }

    public required int Stock { get; init; }

    public required ShoeStatus Status { get; init; }

    public required DateTimeOffset? ReleasedAt { get; init; }

    public required Guid? Sku { get; init; }

    internal static ShoeInput Read(ref JsonInput json)
    {
        var type = "";
        var price = 0m;
        string? color = null;
        var stock = 0;
        var status = ShoeStatus.Draft;
        DateTimeOffset? releasedAt = null;
        Guid? sku = null;

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
                case "color":
                    color = json.OptionalText();
                    break;
                case "stock":
                    stock = json.Integer();
                    break;
                case "status":
                    status = json.Enum(ShoeStatusText.Values);
                    break;
                case "releasedAt":
                    releasedAt = json.OptionalInstant();
                    break;
                case "sku":
                    sku = json.OptionalUuid();
                    break;
            }
        }

        return new ShoeInput
        {
            Type = type,
            Price = price,
            Color = color,
            Stock = stock,
            Status = status,
            ReleasedAt = releasedAt,
            Sku = sku,
        };
    }
}
