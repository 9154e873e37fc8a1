using App.Runtime;

namespace App.Models;

/// <summary>A record in bodies of requests.</summary>
public sealed record OrderBuyer
{
    private static readonly JsonFields Fields = new(
        required: ["name", "mail"],
        optional: []);

    public required string Name { get; init; }

    public required string Mail { get; init; }

    /// <summary>What stands for a record that is not there, until that is answered.</summary>
    internal static OrderBuyer Empty { get; } = new()
    {
        Name = "",
        Mail = "",
    };

    internal static OrderBuyer Read(ref JsonInput json)
    {
        var name = "";
        var mail = "";

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "name":
                    name = json.Text();
                    break;
                case "mail":
                    mail = json.Email();
                    break;
            }
        }

        return new OrderBuyer
        {
            Name = name,
            Mail = mail,
        };
    }
}
