using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>What a request may say of a <see cref="Shoe"/>.</summary>
public sealed record ShoeInput
{
    private static readonly JsonFields Fields = new(
        required: ["type", "cost"],
        optional: []);

    public required string Type { get; init; }

    public required decimal Cost { get; init; }

    internal static ShoeInput Read(ref JsonInput json)
    {
        var type = "";
        var cost = 0m;

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
            }
        }

        return new ShoeInput
        {
            Type = type,
            Cost = cost,
        };
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.Field("type"u8, Type);
        writer.WriteEndObject();
    }
}
