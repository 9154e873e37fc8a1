using App.Runtime;

namespace App.Models;

/// <summary>What a request may say of a <see cref="Thing"/>.</summary>
public sealed record ThingInput
{
    private static readonly JsonFields Fields = new(
        required: ["given"],
        optional: ["maybe", "usual"]);

    public required double Given { get; init; }

    public required double? Maybe { get; init; }

    public required double Usual { get; init; }

    internal static ThingInput Read(ref JsonInput json)
    {
        var given = 0d;
        double? maybe = null;
        var usual = 0.0025d;

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "given":
                    given = json.Double();
                    break;
                case "maybe":
                    maybe = json.OptionalDouble();
                    break;
                case "usual":
                    usual = json.Double();
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
