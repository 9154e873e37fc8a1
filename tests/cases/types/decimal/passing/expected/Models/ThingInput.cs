using App.Runtime;

namespace App.Models;

/// <summary>What a request may say of a <see cref="Thing"/>.</summary>
public sealed record ThingInput
{
    private static readonly JsonFields Fields = new(
        required: ["given"],
        optional: ["maybe", "usual"]);

    public required decimal Given { get; init; }

    public required decimal? Maybe { get; init; }

    public required decimal Usual { get; init; }

    internal static ThingInput Read(ref JsonInput json)
    {
        var given = 0m;
        decimal? maybe = null;
        var usual = 9.50m;

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "given":
                    given = json.Decimal(precision: 12, scale: 2);
                    break;
                case "maybe":
                    maybe = json.OptionalDecimal(precision: 12, scale: 2);
                    break;
                case "usual":
                    usual = json.Decimal(precision: 12, scale: 2);
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
