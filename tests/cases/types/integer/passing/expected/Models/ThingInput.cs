using App.Runtime;

namespace App.Models;

/// <summary>What a request may say of a <see cref="Thing"/>.</summary>
public sealed record ThingInput
{
    private static readonly JsonFields Fields = new(
        required: ["given"],
        optional: ["maybe", "usual"]);

    public required int Given { get; init; }

    public required int? Maybe { get; init; }

    public required int Usual { get; init; }

    internal static ThingInput Read(ref JsonInput json)
    {
        var given = 0;
        int? maybe = null;
        var usual = -7;

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "given":
                    given = json.Integer();
                    break;
                case "maybe":
                    maybe = json.OptionalInteger();
                    break;
                case "usual":
                    usual = json.Integer();
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
