using System.Collections.Generic;
using App.Runtime;

namespace Dittofi.Runtime.Tests;

/// <summary>A shape as the compiler emits one.</summary>
internal sealed record Sample(string Text, int Count, decimal Price, string? Note, IReadOnlyList<Sample> Items)
{
    private static readonly JsonFields Fields = new(
        required: ["text", "price"],
        optional: ["count", "note", "items"]);

    internal static Sample Read(ref JsonInput json)
    {
        var text = "";
        var count = 0;
        var price = 0m;
        string? note = null;
        IReadOnlyList<Sample> items = [];

        var fields = json.Object(Fields);
        while (json.NextField(ref fields) is { } field)
        {
            switch (field)
            {
                case "text":
                    text = json.Text();
                    break;
                case "price":
                    price = json.Decimal(precision: 6, scale: 2);
                    break;
                case "count":
                    count = json.Integer();
                    break;
                case "note":
                    note = json.OptionalText();
                    break;
                case "items":
                    items = json.List(Read);
                    break;
            }
        }

        return new Sample(text, count, price, note, items);
    }
}
