using System.Text.Json;
using App.Runtime;

namespace App.Models;

/// <summary>What a request may say of a <see cref="Thing"/>.</summary>
public sealed record ThingInput
{
    private static readonly JsonFields Fields = new(
        required: ["given"],
        optional: ["maybe", "usual"]);

    public required JsonElement Given { get; init; }

    public required JsonElement? Maybe { get; init; }

    public required JsonElement Usual { get; init; }

    internal static ThingInput Read(ref JsonInput json)
    {
        var given = default(JsonElement);
        JsonElement? maybe = null;
        var usual = CanonicalJson.Parse("{\"a\":[true,null,2.50],\"b\":1}");

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "given":
                    given = json.Json();
                    break;
                case "maybe":
                    maybe = json.OptionalJson();
                    break;
                case "usual":
                    usual = json.Json();
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
