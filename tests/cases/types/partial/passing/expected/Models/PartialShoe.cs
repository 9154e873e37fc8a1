using App.Runtime;

namespace App.Models;

/// <summary>A record in bodies of requests.</summary>
public sealed record PartialShoe
{
    private static readonly JsonFields Fields = new(
        required: [],
        optional: ["type", "price", "note", "status"]);

    /// <summary>What one calls it.</summary>
    public required string? Type { get; init; }

    public required decimal? Price { get; init; }

    public required string? Note { get; init; }

    /// <summary>Whether <see cref="Note"/> was given.</summary>
    internal bool NoteSent { get; init; }

    public required ShoeStatus? Status { get; init; }

    internal static PartialShoe Read(ref JsonInput json)
    {
        string? type = null;
        decimal? price = null;
        string? note = null;
        var noteSent = false;
        ShoeStatus? status = null;

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
                    noteSent = true;
                    break;
                case "status":
                    status = json.Enum(ShoeStatusText.Values);
                    break;
            }
        }

        return new PartialShoe
        {
            Type = type,
            Price = price,
            Note = note,
            NoteSent = noteSent,
            Status = status,
        };
    }
}
