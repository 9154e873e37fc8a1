using App.Runtime;

namespace App.Endpoints;

/// <summary>The body of CreatePair.</summary>
public sealed record CreatePairBody
{
    private static readonly JsonFields Fields = new(
        required: ["type", "price"],
        optional: ["stock"]);

    public required string Type { get; init; }

    public required decimal Price { get; init; }

    public required int Stock { get; init; }

    internal static CreatePairBody Read(ref JsonInput json)
    {
        var type = "";
        var price = 0m;
        var stock = 1;

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
                case "stock":
                    stock = json.Integer();
                    break;
            }
        }

        return new CreatePairBody
        {
            Type = type,
            Price = price,
            Stock = stock,
        };
    }
}
