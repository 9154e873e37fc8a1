using System.Collections.Generic;
using App.Runtime;

namespace App.Models;

/// <summary>A record in bodies of requests.</summary>
public sealed record Batch
{
    private static readonly JsonFields Fields = new(
        required: ["shoes", "count"],
        optional: []);

    public required IReadOnlyList<Import> Shoes { get; init; }

    public required int Count { get; init; }

    internal static Batch Read(ref JsonInput json)
    {
        IReadOnlyList<Import> shoes = [];
        var count = 0;

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "shoes":
                    shoes = json.List(Import.Read);
                    break;
                case "count":
                    count = json.Integer();
                    break;
            }
        }

        return new Batch
        {
            Shoes = shoes,
            Count = count,
        };
    }
}
