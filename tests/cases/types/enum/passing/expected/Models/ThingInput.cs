using App.Runtime;

namespace App.Models;

/// <summary>What a request may say of a <see cref="Thing"/>.</summary>
public sealed record ThingInput
{
    private static readonly JsonFields Fields = new(
        required: ["given"],
        optional: ["maybe", "usual"]);

    public required ThingGiven Given { get; init; }

    public required ThingGiven? Maybe { get; init; }

    public required ThingGiven Usual { get; init; }

    internal static ThingInput Read(ref JsonInput json)
    {
        var given = default(ThingGiven);
        ThingGiven? maybe = null;
        var usual = ThingGiven.Small;

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "given":
                    given = json.Enum(ThingGivenText.Values);
                    break;
                case "maybe":
                    maybe = json.OptionalEnum(ThingGivenText.Values);
                    break;
                case "usual":
                    usual = json.Enum(ThingGivenText.Values);
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
