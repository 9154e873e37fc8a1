using App.Runtime;

namespace App.Models;

/// <summary>A record in bodies of requests.</summary>
public sealed record ShoeIn
{
    private static readonly JsonFields Fields = new(
        required: ["type", "cost", "price"],
        optional: []);

    public required string Type { get; init; }

    public required decimal Cost { get; init; }

    public required decimal Price { get; init; }

    internal static ShoeIn Read(ref JsonInput json)
    {
        var type = "";
        var cost = 0m;
        var price = 0m;

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "type":
                    type = json.Text();
                    break;
                case "cost":
                    cost = json.Decimal(precision: 12, scale: 2);
                    break;
                case "price":
                    price = json.Decimal(precision: 12, scale: 2);
                    break;
            }
        }

        return new ShoeIn
        {
            Type = type,
            Cost = cost,
            Price = price,
        };
    }
}
