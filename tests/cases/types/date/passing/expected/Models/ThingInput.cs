using System;
using App.Runtime;

namespace App.Models;

/// <summary>What a request may say of a <see cref="Thing"/>.</summary>
public sealed record ThingInput
{
    private static readonly JsonFields Fields = new(
        required: ["given"],
        optional: ["maybe", "usual"]);

    public required DateOnly Given { get; init; }

    public required DateOnly? Maybe { get; init; }

    public required DateOnly Usual { get; init; }

    internal static ThingInput Read(ref JsonInput json)
    {
        var given = default(DateOnly);
        DateOnly? maybe = null;
        var usual = new DateOnly(2026, 3, 1);

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "given":
                    given = json.Date();
                    break;
                case "maybe":
                    maybe = json.OptionalDate();
                    break;
                case "usual":
                    usual = json.Date();
                    break;
            }
        }

        return new ThingInput
        {
            Given = given,
            Maybe = maybe,
            Usual = usual,
        };
    }
}
