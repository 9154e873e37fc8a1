using App.Runtime;

namespace App.Models;

/// <summary>What a request may say of a <see cref="Thing"/>.</summary>
public sealed record ThingInput
{
    private static readonly JsonFields Fields = new(
        required: ["given"],
        optional: ["maybe", "usual"]);

    public required long Given { get; init; }

    public required long? Maybe { get; init; }

    public required long Usual { get; init; }

    internal static ThingInput Read(ref JsonInput json)
    {
        var given = 0L;
        long? maybe = null;
        var usual = 9000000000L;

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "given":
                    given = json.Long();
                    break;
                case "maybe":
                    maybe = json.OptionalLong();
                    break;
                case "usual":
                    usual = json.Long();
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
