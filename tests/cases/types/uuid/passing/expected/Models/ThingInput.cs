using System;
using App.Runtime;

namespace App.Models;

/// <summary>What a request may say of a <see cref="Thing"/>.</summary>
public sealed record ThingInput
{
    private static readonly JsonFields Fields = new(
        required: ["given"],
        optional: ["maybe", "usual"]);

    public required Guid Given { get; init; }

    public required Guid? Maybe { get; init; }

    public required Guid Usual { get; init; }

    internal static ThingInput Read(ref JsonInput json)
    {
        var given = default(Guid);
        Guid? maybe = null;
        var usual = new Guid("0190a1b2-0000-7000-8000-000000000000");

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "given":
                    given = json.Uuid();
                    break;
                case "maybe":
                    maybe = json.OptionalUuid();
                    break;
                case "usual":
                    usual = json.Uuid();
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
