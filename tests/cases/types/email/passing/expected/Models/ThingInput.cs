using App.Runtime;

namespace App.Models;

/// <summary>What a request may say of a <see cref="Thing"/>.</summary>
public sealed record ThingInput
{
    private static readonly JsonFields Fields = new(
        required: ["given"],
        optional: ["maybe", "usual"]);

    public required string Given { get; init; }

    public required string? Maybe { get; init; }

    public required string Usual { get; init; }

    internal static ThingInput Read(ref JsonInput json)
    {
        var given = "";
        string? maybe = null;
        var usual = "name@example.com";

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "given":
                    given = json.Email();
                    break;
                case "maybe":
                    maybe = json.OptionalEmail();
                    break;
                case "usual":
                    usual = json.Email();
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
