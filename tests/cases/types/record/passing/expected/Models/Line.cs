using System.Collections.Generic;
using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>A record in bodies of requests.</summary>
public sealed record Line
{
    private static readonly JsonFields Fields = new(
        required: ["shoe", "code"],
        optional: ["tags"]);

    public required ShoeInput Shoe { get; init; }

    public required string Code { get; init; }

    public required IReadOnlyList<string>? Tags { get; init; }

    internal static Line Read(ref JsonInput json)
    {
        var shoe = ShoeInput.Empty;
        var code = "";
        IReadOnlyList<string>? tags = null;

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "shoe":
                    shoe = ShoeInput.Read(ref json);
                    break;
                case "code":
                    code = json.Text();
                    break;
                case "tags":
                    tags = json.Optional(static (ref JsonInput json) => json.List(static (ref JsonInput json) => json.Text()));
                    break;
            }
        }

        return new Line
        {
            Shoe = shoe,
            Code = code,
            Tags = tags,
        };
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("shoe"u8);
        Shoe.WriteTo(writer);
        writer.Field("code"u8, Code);
        writer.WritePropertyName("tags"u8);
        if (Tags is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStartArray();
            foreach (var item in Tags)
            {
                writer.Value(item);
            }

            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }
}
