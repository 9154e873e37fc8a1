using App.Runtime;

namespace App.Models;

/// <summary>What a request may say of a <see cref="Thing"/>.</summary>
public sealed record ThingInput
{
    private static readonly JsonFields Fields = new(
        required: ["given"],
        optional: ["maybe", "usual"]);

    public required bool Given { get; init; }

    public required bool? Maybe { get; init; }

    public required bool Usual { get; init; }

    internal static ThingInput Read(ref JsonInput json)
    {
        var given = false;
        bool? maybe = null;
        var usual = true;

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "given":
                    given = json.Boolean();
                    break;
                case "maybe":
                    maybe = json.OptionalBoolean();
                    break;
                case "usual":
                    usual = json.Boolean();
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
