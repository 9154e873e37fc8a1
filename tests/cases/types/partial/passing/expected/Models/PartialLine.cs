using System.Collections.Generic;
using App.Runtime;

namespace App.Models;

/// <summary>A record in bodies of requests.</summary>
public sealed record PartialLine
{
    private static readonly JsonFields Fields = new(
        required: [],
        optional: ["s-k-u", "tags", "shoe", "last"]);

    public required string? Sku { get; init; }

    public required IReadOnlyList<string>? Tags { get; init; }

    public required ShoeInput? Shoe { get; init; }

    public required ShoeInput? Last { get; init; }

    internal static PartialLine Read(ref JsonInput json)
    {
        string? sku = null;
        IReadOnlyList<string>? tags = null;
        ShoeInput? shoe = null;
        ShoeInput? last = null;

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "s-k-u":
                    sku = json.Text();
                    break;
                case "tags":
                    tags = json.List(static (ref JsonInput json) => json.Text());
                    break;
                case "shoe":
                    shoe = ShoeInput.Read(ref json);
                    break;
                case "last":
                    last = json.Optional(ShoeInput.Read);
                    break;
            }
        }

        return new PartialLine
        {
            Sku = sku,
            Tags = tags,
            Shoe = shoe,
            Last = last,
        };
    }
}
