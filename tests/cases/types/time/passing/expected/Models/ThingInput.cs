using System;
using App.Runtime;

namespace App.Models;

/// <summary>What a request may say of a <see cref="Thing"/>.</summary>
public sealed record ThingInput
{
    private static readonly JsonFields Fields = new(
        required: ["given"],
        optional: ["maybe", "usual"]);

    public required TimeOnly Given { get; init; }

    public required TimeOnly? Maybe { get; init; }

    public required TimeOnly Usual { get; init; }

    internal static ThingInput Read(ref JsonInput json)
    {
        var given = default(TimeOnly);
        TimeOnly? maybe = null;
        var usual = new TimeOnly(342005000000L);

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "given":
                    given = json.Time();
                    break;
                case "maybe":
                    maybe = json.OptionalTime();
                    break;
                case "usual":
                    usual = json.Time();
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
