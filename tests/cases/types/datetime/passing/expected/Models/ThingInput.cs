using System;
using App.Runtime;

namespace App.Models;

/// <summary>What a request may say of a <see cref="Thing"/>.</summary>
public sealed record ThingInput
{
    private static readonly JsonFields Fields = new(
        required: ["given"],
        optional: ["maybe", "usual"]);

    public required DateTimeOffset Given { get; init; }

    public required DateTimeOffset? Maybe { get; init; }

    public required DateTimeOffset Usual { get; init; }

    internal static ThingInput Read(ref JsonInput json)
    {
        var given = default(DateTimeOffset);
        DateTimeOffset? maybe = null;
        var usual = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "given":
                    given = json.Instant();
                    break;
                case "maybe":
                    maybe = json.OptionalInstant();
                    break;
                case "usual":
                    usual = json.Instant();
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
