using System.Collections.Generic;
using App.Runtime;

namespace App.Models;

/// <summary>A record in bodies of requests.</summary>
public sealed record Order
{
    private static readonly JsonFields Fields = new(
        required: ["buyer", "lines"],
        optional: ["first", "note"]);

    public required OrderBuyer Buyer { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    public required Line? First { get; init; }

    public required string? Note { get; init; }

    internal static Order Read(ref JsonInput json)
    {
        var buyer = OrderBuyer.Empty;
        IReadOnlyList<Line> lines = [];
        Line? first = null;
        string? note = null;

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "buyer":
                    buyer = OrderBuyer.Read(ref json);
                    break;
                case "lines":
                    lines = json.List(Line.Read);
                    break;
                case "first":
                    first = json.Optional(Line.Read);
                    break;
                case "note":
                    note = json.OptionalText();
                    break;
            }
        }

        return new Order
        {
            Buyer = buyer,
            Lines = lines,
            First = first,
            Note = note,
        };
    }
}
