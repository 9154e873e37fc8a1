using App.Runtime;

namespace App.Models;

/// <summary>What a request may say of a <see cref="Shoe"/>.</summary>
public sealed record ShoeInput
{
    private static readonly JsonFields Fields = new(
        required: ["stock, keeping \"unit\"", "unit-price", "brand_id"],
        optional: ["{}/*"]);

    public required string Sku { get; init; }

    public required decimal Price { get; init; }

    public required long Brand { get; init; }

    public required int Stock { get; init; }

    internal static ShoeInput Read(ref JsonInput json)
    {
        var sku = "";
        var price = 0m;
        var brand = 0L;
        var stock = 0;

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "stock, keeping \"unit\"":
                    sku = json.Text();
                    break;
                case "unit-price":
                    price = json.Decimal(precision: 12, scale: 2);
                    break;
                case "brand_id":
                    brand = json.Long();
                    break;
                case "{}/*":
                    stock = json.Integer();
                    break;
            }
        }

        return new ShoeInput
        {
            Sku = sku,
            Price = price,
            Brand = brand,
            Stock = stock,
        };
    }
}
