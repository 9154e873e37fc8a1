using App.Runtime;

namespace App.Models;

/// <summary>A record in bodies of requests.</summary>
public sealed record Import
{
    private static readonly JsonFields Fields = new(
        required: ["type", "price", "sizes"],
        optional: [],
        lenient: Leniency.TextNumbers,
        strict: Leniency.UnknownFields);

    public required string Type { get; init; }

    public required decimal Price { get; init; }

    public required int Sizes { get; init; }

    internal static Import Read(ref JsonInput json)
    {
        var type = "";
        var price = 0m;
        var sizes = 0;

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
                case "sizes":
                    sizes = json.Integer();
                    break;
            }
        }

        return new Import
        {
            Type = type,
            Price = price,
            Sizes = sizes,
        };
    }
}
