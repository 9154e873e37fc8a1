using App.Runtime;

namespace App.Models;

/// <summary>A record in bodies of requests.</summary>
public sealed record ShoeIn
{
    private static readonly JsonFields Fields = new(
        required: ["type", "price"],
        optional: ["brand", "note"]);

    /// <summary>What one calls it.</summary>
    public required string Type { get; init; }

    public required decimal Price { get; init; }

    public required long? Brand { get; init; }

    public required string? Note { get; init; }

    internal static ShoeIn Read(ref JsonInput json)
    {
        var type = "";
        var price = 0m;
        long? brand = null;
        string? note = null;

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
                case "brand":
                    brand = json.OptionalLong();
                    break;
                case "note":
                    note = json.OptionalText();
                    break;
            }
        }

        return new ShoeIn
        {
            Type = type,
            Price = price,
            Brand = brand,
            Note = note,
        };
    }
}
